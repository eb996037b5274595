using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>The step before all others: names that the user's own dictionary knows. What it says no later step changes.</summary>
internal static class LexiconLinker
{
    public static void Link(LinkingContext context)
    {
        if (context.Lexicon is not { } lexicon) return;
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type is EntityType.Date or EntityType.Money || lexicon.FindActor(name.Span.Of(context.Document.Text), context.Document.Date) is not { } found) continue;
            var codes = found.Term.Codes;
            var actors = codes.Select(code => LexiconActors.Of(context, found.Actor, code, name.Type, codes.Count > 1)).ToList();
            context.Decide(i, actors.Count > 0 ? actors[0] : null);

            // A mention has one actor: the others of a name that stands for several are references to it.
            foreach (var other in actors.Skip(1)) context.AddReference(MentionKind.Nominal, name.Type, name.FirstToken, name.EndToken, other, 1);
        }
    }
}
