using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>Precision, recall and their harmonic mean, in percent. For one thread at a time.</summary>
internal sealed class Counts
{
    public int Right { get; private set; }

    public int Predicted { get; private set; }

    public int Gold { get; private set; }

    public double Precision => 100.0 * Right / Math.Max(1, Predicted);

    public double Recall => 100.0 * Right / Math.Max(1, Gold);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public void Add(int right, int predicted, int gold)
    {
        Right += right;
        Predicted += predicted;
        Gold += gold;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F2} R {Recall:F2} F1 {F1:F2}");
}
