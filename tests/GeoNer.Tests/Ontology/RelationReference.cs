using System.Globalization;
using System.Text;
using GeoNer.Graph;
using GeoNer.Ontology;
using GeoNer.Relations;

namespace GeoNer.Tests.Ontology;

/// <summary>Writes <c>docs/relations.md</c> of the ontology and the rules.</summary>
internal static class RelationReference
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Relations

            What is between two actors, X and Y: the 16 event types of PLOVER (Open Event Data Alliance, codebook of 2021) and five facts. This page is written by a test from the code and the rules:
            `GEONER_UPDATE=1 dotnet test tests/GeoNer.Tests --filter RelationReference`.

            A *trigger* is a word with its part of speech that says an event or fact, with what stands beside it as its rule asks: a preposition, an object of some class, a particle, a complement. A word
            with two parts of speech or of two types counts twice, and so does one that is spelled in two ways.


            """);
        WriteEvents(text);
        foreach (var type in RelationTypes.All.Where(t => t.IsEvent)) WriteCodes(type, text);
        WriteFacts(text);
        text.Append(
            """

            ## Status

            | status | as a sentence | when |
            |---|---|---|
            | `actual` | Kazakhstan cooperates with NATO | stated as having happened, happening, or generally so |
            | `possible` | Kazakhstan may cooperate with NATO | planned, likely, conditional, considered, called for |
            | `negated` | Kazakhstan does not cooperate with NATO | stated not to happen; the type is that of the act that is negated |

            What somebody is only accused of is no event of its own: `Japan accused Russia of attacking Ukraine` states that Japan opposes Russia. What a party promises or offers to do itself is AGREE and
            `actual`, what it refuses REJECT, an attack it announces THREATEN; what a reporter expects is of the type expected, and `possible`. `geoner relate` goes further, as PLOVER does: where its event is possible or negated the type
            becomes AGREE, THREATEN or REJECT.

            | the text states | it counts as, in `relate` |
            |---|---|

            """);
        foreach (var status in new[] { RelationStatus.Possible, RelationStatus.Negated })
        {
            foreach (var to in RelationTypes.All.Where(t => t.IsEvent))
            {
                var from = RelationTypes.All.Where(t => t.IsEvent && t != to && Modality.Apply(t.Type, status) == to.Type).Select(t => t.Code).ToList();
                if (from.Count > 0) text.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", from)}, {Lower(status)} | {to.Code} |\n");
            }
        }

        text.Append(
            """

            ## What is not coded

            PLOVER's *modes* (`visit`, `airstrike`) and *contexts* (`military`, `economic`) are not found as such: the `mode` and `context` of `--format plover` are empty. The CAMEO code says part of it: 042 is a visit, 195 an
            attack from the air, 061 economic cooperation. Statements of one actor without an addressee (CAMEO 01) are no relation. Relations between two parts of one country are not reported.

            """);
        return text.ToString();
    }

    private static void WriteEvents(StringBuilder text)
    {
        var events = RelationTypes.All.Where(t => t.IsEvent).ToList();
        text.Append(
            """
            ## Events

            *Worth* is what a statement adds to net cooperation ([graph.md](graph.md)): the four classes alone, for coders agree on them. PLOVER and CAMEO (Goldstein) have finer scales, which
            `Cooperation(a, b, length, score)` takes as yours. Where both act together, the order of X and Y says nothing.

            | type | reads | what counts | class | worth | CAMEO | order | triggers | rules |
            |---|---|---|---|---:|---|---|---:|---:|

            """);
        foreach (var type in events)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{type.Code}](#{type.Code.ToLowerInvariant()}) | X {type.Predicate} Y | {type.Meaning} | {Name(type.QuadClass)} | {Worth(type.QuadClass)} | {type.CameoRoot} | {(type.IsSymmetric ? "either" : "X to Y")} | {Triggers(Of(type)).Count} | {Of(type).Count} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| all | | | | | | | {events.Sum(t => Triggers(Of(t)).Count)} | {events.Sum(t => Of(t).Count)} |\n");
    }

    private static void WriteCodes(RelationTypeInfo type, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {type.Code}\n\n| CAMEO | | triggers | for example | |\n|---|---|---:|---|---|\n");
        foreach (var rules in Of(type).GroupBy(r => r.Cameo ?? type.CameoRoot!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var example = rules.SelectMany(r => r.Examples).FirstOrDefault(e => e.Expected is not null);
            text.Append(CultureInfo.InvariantCulture, $"| {rules.Key} | {CameoCodes.NameOf(rules.Key)} | {Triggers(rules).Count} | {example?.Text} | {(example is null ? "" : $"`{example.Expected}`")} |\n");
        }
    }

    private static void WriteFacts(StringBuilder text)
    {
        text.Append(
            """

            ## Facts

            Facts have no CAMEO code and no class. Offices are read from titles beside names rather than from triggers.

            | type | reads | what counts | triggers | rules |
            |---|---|---|---:|---:|

            """);
        foreach (var type in RelationTypes.All.Where(t => !t.IsEvent))
        {
            var reads = type.Type == RelationType.HoldsOffice ? "X is *title* of Y" : $"X {type.Predicate} Y";
            text.Append(CultureInfo.InvariantCulture, $"| {type.Code} | {reads} | {type.Meaning} | {Triggers(Of(type)).Count} | {Of(type).Count} |\n");
        }
    }

    /// <summary>The words, with part of speech, that some rules take for triggers.</summary>
    public static HashSet<(string Lemma, string Tag)> Triggers(IEnumerable<Rule> rules) =>
        [.. rules.SelectMany(rule => rule.Lemmas.Concat(rule.Suffixes).SelectMany(lemma => rule.Tags.Count == 0 ? [(lemma, "")] : rule.Tags.Select(tag => (lemma, tag.ToString()))))];

    private static List<Rule> Of(RelationTypeInfo type) => RuleSet.Shipped.Rules.Where(r => r.Type == type.Type).ToList();

    private static string Name(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "1, cooperation in words",
        QuadClass.MaterialCooperation => "2, cooperation in deeds",
        QuadClass.VerbalConflict => "3, conflict in words",
        _ => "4, conflict in deeds",
    };

    private static string Worth(QuadClass quad) => CooperationPoint.WorthOf(quad).ToString("+0;−0", CultureInfo.InvariantCulture);

    private static string Lower(RelationStatus status) => status.ToString().ToLowerInvariant();
}
