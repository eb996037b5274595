using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>Writes a relation as an English sentence.</summary>
internal static class RelationSentence
{
    public static string Write(Relation relation)
    {
        var source = relation.Type is RelationType.HoldsOffice ? relation.SourceActor.Name : relation.SourceActor.RollUpName;
        var target = relation.TargetActor.RollUpName;
        return $"{source} {Predicate(relation)} {target}";
    }

    private static string Predicate(Relation relation)
    {
        if (relation.Type is RelationType.HoldsOffice)
        {
            var verb = relation.Status switch
            {
                RelationStatus.Possible => "may be",
                RelationStatus.Negated => "is not",
                _ => "is",
            };
            return $"{verb} {relation.Title} of";
        }

        var predicate = relation.Type.Info().Predicate;
        return relation.Status switch
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
