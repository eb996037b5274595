using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>Writes a relation as an English sentence.</summary>
internal static class RelationSentence
{
    public static string Write(Relation relation) =>
        Write(relation.Type, relation.Status, relation.SourceName, relation.TargetName, relation.Title);

    public static string Write(RelationType type, RelationStatus status, string source, string target, string? title) =>
        $"{source} {Predicate(type, status, title)} {target}";

    private static string Predicate(RelationType type, RelationStatus status, string? title)
    {
        if (type is RelationType.HoldsOffice)
        {
            var verb = status switch
            {
                RelationStatus.Possible => "may be",
                RelationStatus.Negated => "is not",
                _ => "is",
            };
            return $"{verb} {title} of";
        }

        var predicate = type.Info().Predicate;
        return status switch
        {
            RelationStatus.Possible => "may " + Infinitive(predicate),
            RelationStatus.Negated when predicate.StartsWith("is ", StringComparison.Ordinal) => "is not" + predicate[2..],
            RelationStatus.Negated => "does not " + Infinitive(predicate),
            _ => predicate,
        };
    }

    // Third person singular to infinitive, for the closed list of predicates in RelationTypes.
    private static string Infinitive(string predicate)
    {
        if (predicate.StartsWith("is ", StringComparison.Ordinal)) return "be" + predicate[2..];
        var space = predicate.IndexOf(' ', StringComparison.Ordinal);
        var verb = space < 0 ? predicate : predicate[..space];
        var rest = space < 0 ? "" : predicate[space..];
        return verb[..^1] + rest;
    }
}
