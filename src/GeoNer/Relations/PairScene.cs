using GeoNer.Documents;
using GeoNer.Parsing;

namespace GeoNer.Relations;

/// <summary>Two parties in one sentence, and what the rules make of its words: all that a judgement of the pair looks at.</summary>
/// <param name="Syntax">The trees.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">The words of the source; empty when it is not in the sentence.</param>
/// <param name="Target">The words of the target; empty when it is not in the sentence.</param>
/// <param name="SourceMention">The source as rules find it; null for none.</param>
/// <param name="TargetMention">The target as rules find it; null for none.</param>
/// <param name="Uses">The triggers of the sentence.</param>
internal sealed record PairScene(
    SyntaxIndex Syntax,
    SentenceSpan Sentence,
    SentenceSpan Source,
    SentenceSpan Target,
    Mention? SourceMention,
    Mention? TargetMention,
    IReadOnlyList<TriggerUse> Uses)
{
    private int? _top;

    /// <summary>The head word of the source; -1 for none.</summary>
    public int SourceHead { get; } = Head(Syntax, Source);

    /// <summary>The head word of the target; -1 for none.</summary>
    public int TargetHead { get; } = Head(Syntax, Target);

    /// <summary>The lowest word of the tree above both heads, or what a lone one is an argument of; -1 where they have none in common.</summary>
    public int Top => _top ??= SourceHead < 0 || TargetHead < 0 ? Verb(Math.Max(SourceHead, TargetHead)) : Syntax.LowestAbove(SourceHead, TargetHead);

    /// <summary>True where the sentence is all there is of the text.</summary>
    public bool IsAlone => Syntax.Document.SentenceCount == 1;

    // The head of what a lone party is an argument of.
    private int Verb(int token) => token < 0 ? -1 : Syntax.Head(token) is var head && head >= 0 ? head : token;

    private static int Head(SyntaxIndex syntax, SentenceSpan words) => words.Length == 0 ? -1 : syntax.HeadOf(words.Start, words.End);
}
