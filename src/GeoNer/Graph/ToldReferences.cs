using GeoNer.Documents;

namespace GeoNer.Graph;

/// <summary>The references of a document that are worth telling: all but descriptions that are hardly more than a guess and that no relation rests on.</summary>
internal static class ToldReferences
{
    // "officials", "forces": whose they are is a guess.
    private const double LeastConfidence = 0.5;

    /// <summary>Those references, in the order of the text.</summary>
    public static IEnumerable<Mention> Of(Document document)
    {
        var used = document.Relations.SelectMany(r => new[] { r.Source.Id, r.Target.Id }).ToHashSet(StringComparer.Ordinal);
        return document.References.Where(r => r.Kind != MentionKind.Nominal || r.Confidence >= LeastConfidence || used.Contains(r.Id));
    }
}
