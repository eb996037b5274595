namespace GeoNer.Tests.Text.Corpora;

/// <summary>Precision, recall and F1 over items that either match or not.</summary>
public sealed class SpanScore
{
    private int _gold;
    private int _found;
    private int _right;

    public double Precision => _found == 0 ? 0 : (double)_right / _found;

    public double Recall => _gold == 0 ? 0 : (double)_right / _gold;

    public double F1 => _right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add<T>(IReadOnlyCollection<T> gold, IReadOnlyCollection<T> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _right += found.Intersect(gold).Count();
    }

    public override string ToString() => FormattableString.Invariant($"P {Precision:P2}  R {Recall:P2}  F1 {F1:P2}  ({_gold} gold)");
}
