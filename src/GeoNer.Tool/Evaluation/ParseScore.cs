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

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tokens {_words}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"UPOS {Tags:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LEMMA {Lemmas:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"UAS {Unlabelled:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LAS {Labelled:F2}"));
    }

    private static string MainOf(string relation) => relation.Split(':')[0];

    private double Percent(int count) => 100.0 * count / Math.Max(1, _words);
}
