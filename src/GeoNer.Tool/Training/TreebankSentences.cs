namespace GeoNer.Tool.Training;

/// <summary>The sentences of treebanks, those with compounds a second time in the tokens of our tokenizer.</summary>
internal static class TreebankSentences
{
    public static List<ConlluSentence> Read(IReadOnlyList<string> treebanks, TokenJoiner joiner)
    {
        var sentences = new List<ConlluSentence>();
        foreach (var sentence in treebanks.SelectMany(ConlluSentence.Read))
        {
            sentences.Add(sentence);
            if (sentence.Join(joiner) is { } joined) sentences.Add(joined);
        }

        return sentences.Count > 0 ? sentences : throw new InvalidDataException($"{string.Join(", ", treebanks)}: there is no sentence to train on.");
    }
}
