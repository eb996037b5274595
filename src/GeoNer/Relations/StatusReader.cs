using System.Collections.Frozen;
using GeoNer.Documents;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>
/// Says whether the text holds a relation to be so: from negation, modal verbs, conditions, and the verbs and nouns above the
/// trigger (<c>plans to attack</c>, <c>refused to sign</c>, <c>a threat of sanctions</c>), nearest first.
/// </summary>
internal sealed class StatusReader(SyntaxIndex syntax)
{
    private static readonly FrozenSet<string> Intention = new[]
    {
        "plan", "intend", "want", "hope", "seek", "wish", "consider", "propose", "prepare", "threaten", "vow", "promise", "pledge", "offer", "agree", "ask", "urge", "call",
        "demand", "request", "order", "expect", "aim", "try", "attempt", "decide", "expected", "likely", "ready", "willing", "able", "unlikely", "set", "due", "poised", "warn",
        "appeal", "suggest", "recommend", "invite", "encourage", "allow", "advise", "press", "push", "mull", "contemplate", "discuss", "need", "require", "may", "might", "could",
        "possible", "potential", "proposed", "planned", "possibility", "threat", "plan", "proposal", "prospect", "bid", "effort", "hope", "demand", "intention", "fear", "risk",
        "chance", "ability", "right", "believe", "allege", "suspect", "claim", "alleged", "suspected", "scheduled", "future", "imminent", "aimed", "eager", "keen", "resolve",
        "design", "schedule", "opportunity", "readiness", "willingness", "permit", "authorise", "authorize", "envisage", "envision", "predict", "forecast", "speculate", "fear",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Refusal = new[]
    {
        "refuse", "fail", "decline", "deny", "reject", "refrain", "stop", "cease", "avoid", "prevent", "unable", "unwilling", "reluctant", "neglect", "abstain", "refusal",
        "failure", "absence", "lack", "careful",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Modals = new[] { "may", "might", "could", "would", "should", "can", "will", "shall", "must", "ought", "wo", "ca", "'ll", "'d" }.ToFrozenSet();

    /// <summary>The status of what a word says.</summary>
    public RelationStatus Read(int trigger)
    {
        var negated = false;
        var possible = false;
        Words(trigger, ref negated, ref possible);
        var token = trigger;
        for (var steps = 0; steps < 6; steps++)
        {
            var head = syntax.Head(token);
            if (head < 0 || !Carries(token, head)) break;
            var lemma = syntax.Lemma(head).ToLowerInvariant();
            if (Refusal.Contains(lemma) && IsComplement(token)) negated = true;
            else if (Intention.Contains(lemma) && IsComplement(token)) possible = true;
            Words(head, ref negated, ref possible);
            token = head;
        }

        return negated ? RelationStatus.Negated : possible ? RelationStatus.Possible : RelationStatus.Actual;
    }

    private void Words(int token, ref bool negated, ref bool possible)
    {
        foreach (var child in syntax.Children(token))
        {
            var lemma = syntax.Lemma(child);
            switch (syntax.Relation(child))
            {
                case DependencyRelation.Advmod when lemma is "not" or "never" or "n't" || Is(child, "n't") || Is(child, "n\u2019t"):
                    negated = !IsNotOnly(child);
                    break;
                case DependencyRelation.Advmod when lemma is "possibly" or "perhaps" or "maybe" or "probably" or "likely" or "allegedly" or "reportedly":
                    possible = true;
                    break;
                case DependencyRelation.Det when lemma is "no" or "neither":
                    negated = true;
                    break;
                case DependencyRelation.Aux when Modals.Contains(lemma):
                    possible = true;
                    break;
                case DependencyRelation.Mark when lemma is "if" or "unless" or "whether":
                    possible = true;
                    break;
                case DependencyRelation.Mark when lemma is "without":
                case DependencyRelation.Case when lemma is "without":
                    negated = true;
                    break;
                case DependencyRelation.Amod when lemma is "possible" or "potential" or "planned" or "proposed" or "future" or "threatened" or "alleged" or "suspected" or "imminent":
                    possible = true;
                    break;
                default:
                    break;
            }
        }
    }

    // Whether what holds of the head holds of the word: it is the verb of which the word is object, complement or part.
    private bool Carries(int token, int head) => syntax.Relation(token) switch
    {
        DependencyRelation.Xcomp or DependencyRelation.Ccomp => true,
        DependencyRelation.Obj or DependencyRelation.NsubjPass => true,
        DependencyRelation.Nmod or DependencyRelation.Obl or DependencyRelation.Acl => syntax.Tag(head) is UPos.NOUN or UPos.VERB,
        DependencyRelation.Advcl => syntax.Child(token, DependencyRelation.Mark) is var mark && mark >= 0 && syntax.Lemma(mark) is "to",
        DependencyRelation.Conj => syntax.Child(token, DependencyRelation.Nsubj) < 0 && syntax.Child(token, DependencyRelation.Aux) < 0,
        DependencyRelation.Nsubj => syntax.Tag(token) is UPos.NOUN && syntax.Tag(head) is UPos.ADJ,
        _ => false,
    };

    private bool IsComplement(int token) => syntax.Relation(token) switch
    {
        DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Acl => true,
        DependencyRelation.Obj or DependencyRelation.NsubjPass or DependencyRelation.Nsubj => true,
        DependencyRelation.Nmod or DependencyRelation.Obl => syntax.Case(token) is "of" or "for" or "to" or "from" or "on" or "against" or "about",
        DependencyRelation.Ccomp => syntax.Lemma(syntax.Head(token)) is not ("claim" or "believe" or "warn"),
        _ => false,
    };

    private bool Is(int token, string form) => syntax.Document.TokenText(token).Equals(form, StringComparison.OrdinalIgnoreCase);

    // "not only": said to be so all the same.
    private bool IsNotOnly(int token) => token + 1 < syntax.Document.TokenCount && syntax.Lemma(token + 1) is "only" or "just" or "merely";
}
