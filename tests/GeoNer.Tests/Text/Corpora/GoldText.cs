using GeoNer.Documents;

namespace GeoNer.Tests.Text.Corpora;

/// <summary>A text with the spans of its tokens and the ends of its sentences, as people annotated them.</summary>
public sealed record GoldText(string Name, string Text, IReadOnlyList<TextSpan> Tokens, IReadOnlyList<int> SentenceEnds);
