using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// Words of trees against gold with the same tokens: punctuation counts, case of lemmas does not, and subtypes of
/// relations do not, as in the CoNLL 2018 shared task. For one thread at a time.
/// </summary>
internal sealed class ParseScore
{
    private int _words;
    private int _tags;
    private int _lemmas;
    private int _heads;
    private int _relations;

    public double Tags => Percent(_tags);

    public double Lemmas => Percent(_lemmas);

    /// <summary>Unlabelled attachment: the share of words with the right head.</summary>
    public double Unlabelled => Percent(_heads);

    /// <summary>Labelled attachment: the share of words with the right head and relation.</summary>
    public double Labelled => Percent(_relations);

    public void Add(ParsedWord gold, ParsedWord predicted)
    {
        _words++;
        if (gold.Tag == predicted.Tag) _tags++;
        if (string.Equals(gold.Lemma, predicted.Lemma, StringComparison.OrdinalIgnoreCase)) _lemmas++;
        if (gold.Head != predicted.Head) return;
        _heads++;
        if (MainOf(gold.Relation) == MainOf(predicted.Relation)) _relations++;
    }

    /// <summary>One line a measure, the tiers side by side.</summary>
    public static void Write(IReadOnlyList<(string Tier, ParseScore Score)> scores, TextWriter output)
    {
        output.WriteLine($"tokens {scores[0].Score._words} tiers {string.Join(' ', scores.Select(s => s.Tier))}");
        Line("UPOS", s => s.Tags);
        Line("LEMMA", s => s.Lemmas);
        Line("UAS", s => s.Unlabelled);
        Line("LAS", s => s.Labelled);

        void Line(string name, Func<ParseScore, double> value) =>
            output.WriteLine($"{name} {string.Join(' ', scores.Select(s => value(s.Score).ToString("F2", CultureInfo.InvariantCulture)))}");
    }

    private static string MainOf(string relation) => relation.Split(':')[0];

    private double Percent(int count) => 100.0 * count / Math.Max(1, _words);
}
