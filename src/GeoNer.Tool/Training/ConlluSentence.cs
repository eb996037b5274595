using GeoNer.Documents;

namespace GeoNer.Tool.Training;

/// <summary>The words of a sentence of a treebank in CoNLL-U: multiword ranges and empty nodes are left out.</summary>
internal sealed class ConlluSentence
{
    private static readonly HashSet<string> KnownTags = [.. Enum.GetNames<UPos>()];

    private int _firstLine;

    public List<string> Forms { get; } = [];

    public List<string> Lemmas { get; } = [];

    public List<string> Tags { get; } = [];

    /// <summary>The index of each word's head in the sentence, -1 for the root.</summary>
    public List<int> Heads { get; } = [];

    public List<string> Relations { get; } = [];

    /// <summary>Whether no space follows a word (<c>SpaceAfter=No</c>).</summary>
    public List<bool> Glued { get; } = [];

    /// <summary>Reads the sentences of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names file and line.</exception>
    public static IEnumerable<ConlluSentence> Read(string path)
    {
        var sentence = new ConlluSentence();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#')) continue;
            if (line.Length == 0)
            {
                if (sentence.Forms.Count > 0) yield return sentence.Checked(path);
                sentence = new ConlluSentence();
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 10) throw new InvalidDataException($"{path}:{number}: a word line of CoNLL-U has 10 columns, not {cells.Length}.");
            if (cells[0].Contains('-', StringComparison.Ordinal) || cells[0].Contains('.', StringComparison.Ordinal)) continue;
            if (!int.TryParse(cells[6], out var head)) throw new InvalidDataException($"{path}:{number}: the head '{cells[6]}' is not a number.");
            if (!KnownTags.Contains(cells[3])) throw new InvalidDataException($"{path}:{number}: '{cells[3]}' is not a universal part of speech, such as NOUN.");
            if (sentence.Forms.Count == 0) sentence._firstLine = number;
            if (cells[0] != $"{sentence.Forms.Count + 1}")
                throw new InvalidDataException($"{path}:{number}: the word has the number '{cells[0]}', not {sentence.Forms.Count + 1}: is the empty line before its sentence missing?");
            sentence.Forms.Add(cells[1]);
            sentence.Lemmas.Add(cells[2]);
            sentence.Tags.Add(cells[3]);
            sentence.Heads.Add(head - 1);
            sentence.Relations.Add(cells[7]);
            sentence.Glued.Add(cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal));
        }

        if (sentence.Forms.Count > 0) yield return sentence.Checked(path);
    }

    private ConlluSentence Checked(string path)
    {
        for (var i = 0; i < Heads.Count; i++)
        {
            if (Heads[i] < -1 || Heads[i] >= Heads.Count || Heads[i] == i)
                throw new InvalidDataException($"{path}:{_firstLine}: word {i + 1} of this sentence has the head {Heads[i] + 1}, which is no other word of it.");
        }

        return this;
    }

    /// <summary>The sentence with the tokens of our tokenizer; null where they are the same.</summary>
    public ConlluSentence? Join(TokenJoiner joiner)
    {
        var groups = joiner.Group(Forms, Glued);
        if (groups.Count == Forms.Count) return null;
        var groupOf = new int[Forms.Count];
        for (var g = 0; g < groups.Count; g++) groupOf.AsSpan(groups[g].First..groups[g].End).Fill(g);
        var joined = new ConlluSentence();
        for (var g = 0; g < groups.Count; g++)
        {
            var (first, end) = groups[g];
            var heads = Enumerable.Range(first, end - first).Where(i => Heads[i] < first || Heads[i] >= end).ToList();
            if (heads.Count != 1) return null;
            var head = heads[0];
            joined.Forms.Add(string.Concat(Forms[first..end]));
            joined.Lemmas.Add(end - first == 1 ? Lemmas[first] : string.Concat(Forms[first..end]).ToLowerInvariant());
            joined.Tags.Add(end - first > 1 && Tags[head] == "VERB" && Relations[head] == "amod" ? "ADJ" : Tags[head]);
            joined.Heads.Add(Heads[head] < 0 ? -1 : groupOf[Heads[head]]);
            joined.Relations.Add(Relations[head]);
            joined.Glued.Add(Glued[end - 1]);
        }

        return joined;
    }
}
