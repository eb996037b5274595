using GeoNer.Documents;

namespace GeoNer.Tests.Linking;

/// <summary>A text with its actors, asked for by the words that mention them.</summary>
internal sealed class Linked(string text, GeoExtractor? extractor = null, DateOnly? date = null)
{
    public Document Document { get; } = (extractor ?? SharedExtractor.Fast).Extract(text, date: date);

    /// <summary>The actor of the first mention with these words, a "the" before them or not; a test fails where nobody is mentioned so.</summary>
    public Actor this[string words]
    {
        get
        {
            Find(words).Should().NotBeNull($"'{words}' is a mention with an actor; there are: {this}");
            return Find(words)!;
        }
    }

    public Actor? Find(string words) => All.FirstOrDefault(m => Bare(Document.Slice(m.Span)).Equals(Bare(words), StringComparison.Ordinal) && m.Actor is not null)?.Actor;

    public override string ToString() => string.Join("; ", All.Select(m => $"{Document.Slice(m.Span)} ({m.Kind} {m.Type}) = {m.Actor?.Id} of {m.Actor?.Affiliation}"));

    private IEnumerable<Mention> All => Document.Entities.Concat(Document.References);

    private static string Bare(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
}
