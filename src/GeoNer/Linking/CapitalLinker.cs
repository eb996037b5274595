using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// A capital that an article names again and again and hardly ever has say or do what governments do is a city: <c>Athens grew</c>,
/// <c>Athens's museums</c> in a guide for travellers.
/// </summary>
internal static class CapitalLinker
{
    private const int FewNames = 3;
    private const int NamesPerAct = 8;

    private static readonly FrozenSet<string> ActsOfState = new[]
    {
        "say", "accuse", "warn", "condemn", "reject", "deny", "demand", "urge", "call", "ask", "want", "insist", "announce", "agree", "offer", "propose", "threaten", "impose", "lift",
        "recall", "expel", "summon", "recognise", "recognize", "back", "support", "oppose", "blame", "criticise", "criticize", "protest", "welcome", "refuse", "decide", "sign", "ratify",
        "withdraw", "deploy", "send", "order", "ban", "seek", "hope", "fear", "believe", "regard", "consider", "plan", "vow", "pledge", "promise", "claim", "declare", "respond", "retaliate",
        "negotiate", "block", "veto", "pay", "sell", "arm", "invade", "attack", "annex", "vote", "abstain", "cut", "sever", "restore", "suspend", "approve", "deport", "extradite",
        "host", "receive", "invite", "hold", "mediate", "broker", "convene", "launch", "join", "meet", "talk",
    }.ToFrozenSet();

    public static void Settle(LinkingContext context)
    {
        var byCountry = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Actor?.Country is not { } country || context.Knowledge.Lookup(name.Span.Of(context.Document.Text)) is not { Count: > 0 } entries || entries[0].Kind != EntryKind.Capital) continue;
            if (!byCountry.TryGetValue(country, out var names)) byCountry[country] = names = [];
            names.Add(i);
        }

        foreach (var (_, names) in byCountry)
        {
            if (names.Count < FewNames || names.Count(i => Acts(context, context.Names[i])) * NamesPerAct >= names.Count) continue;
            foreach (var i in names)
            {
                var name = context.Names[i];
                if (name.Actor is { Sector: Sector.GOV, Affiliation: { } of } && context.Knowledge.FindCountry(of) is { } country)
                    context.SetActor(i, ActorFactory.Place(context.Knowledge.Lookup(name.Span.Of(context.Document.Text))[0].Name, country));
            }
        }
    }

    private static bool Acts(LinkingContext context, Mention name)
    {
        var head = context.Syntax.HeadOf(name.FirstToken, name.EndToken);
        var verb = context.Syntax.Head(head);
        if (verb < 0) return false;
        return context.Syntax.Relation(head) switch
        {
            DependencyRelation.Nsubj or DependencyRelation.OblAgent => ActsOfState.Contains(context.Document.Lemmas[verb]),
            DependencyRelation.Obl or DependencyRelation.Nmod => context.Syntax.Case(head) is "against" or "with" or "between",
            DependencyRelation.Obj => context.Document.Lemmas[verb] is "accuse" or "warn" or "urge" or "condemn" or "ask" or "blame" or "criticise" or "criticize" or "pressure" or "support" or "back",
            _ => false,
        };
    }
}
