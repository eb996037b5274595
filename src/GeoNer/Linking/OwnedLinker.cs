using GeoNer.Documents;

namespace GeoNer.Linking;

/// <summary>
/// The last step: people and bodies with a pronoun before them (<c>its forces</c>) are those of whom the pronoun stands for, which is
/// known only now, and no longer of the country the article is about.
/// </summary>
internal static class OwnedLinker
{
    public static void Link(LinkingContext context)
    {
        ILookup<int, Mention>? owners = null;
        for (var i = 0; i < context.References.Count; i++)
        {
            var reference = context.References[i];
            if (reference is not { Kind: MentionKind.Nominal, Actor: { Affiliation: { } of, Sector: not Ontology.Sector.None } actor } || PronounCase.ClassOf(context.Document.TokenText(reference.FirstToken)) is null) continue;
            owners ??= context.References.Where(r => r.Kind == MentionKind.Pronoun).ToLookup(r => r.FirstToken);

            // "their" of two has two.
            if (owners[reference.FirstToken].ToArray() is not [var owner] || owner.Actor!.RollUp == of || !RoleLinker.MayHaveParts(owner.Actor)) continue;
            context.References[i] = reference with { Actor = ActorFactory.PartOf(owner.Actor, actor.Sector), Confidence = Math.Min(reference.Confidence, owner.Confidence) };
        }
    }
}
