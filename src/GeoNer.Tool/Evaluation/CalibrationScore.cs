using System.Globalization;

namespace GeoNer.Tool.Evaluation;

/// <summary>
/// The confidence of mentions against how many of them are right: a table in tenths, the expected calibration error (the
/// mean distance between the two, each tenth by its size; Guo et al. 2017), and the slope and shift of the logarithmic odds
/// that would fit best (Platt 1999), 1 and 0 where nothing is left to fit. For one thread at a time.
/// </summary>
internal sealed class CalibrationScore
{
    private const int Bins = 10;
    private const int Steps = 50;
    private const double Smallest = 1e-6;

    private readonly List<(double Confidence, bool IsRight)> _items = [];

    public double ExpectedError => Bands().Sum(b => Math.Abs(b.Confidence - b.Right) * b.Count) / Math.Max(1, _items.Count);

    public void Add(double confidence, bool isRight) => _items.Add((confidence, isRight));

    public void Write(TextWriter output)
    {
        foreach (var (bin, count, confidence, right) in Bands())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{bin / (double)Bins:F1}-{(bin + 1) / (double)Bins:F1}  mentions {count,6}  confidence {100 * confidence,6:F2}  right {100 * right,6:F2}"));
        }

        var (slope, shift) = Fit();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fit slope {slope:F4} shift {shift:F4}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ECE {ExpectedError:F4}"));
    }

    private IEnumerable<(int Bin, int Count, double Confidence, double Right)> Bands() =>
        from item in _items
        group item by Math.Min(Bins - 1, (int)(item.Confidence * Bins)) into band
        orderby band.Key
        select (band.Key, band.Count(), band.Average(i => i.Confidence), band.Count(i => i.IsRight) / (double)band.Count());

    // Logistic regression of right or wrong on the logarithmic odds, by Newton's method; a step that makes it worse is halved.
    private (double Slope, double Shift) Fit()
    {
        var points = _items.ConvertAll(i => (Odds: Odds(i.Confidence), i.IsRight));
        var (slope, shift) = (0.0, 0.0);
        for (var round = 0; round < Steps; round++)
        {
            double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = Smallest;
            foreach (var (x, isRight) in points)
            {
                var p = 1 / (1 + Math.Exp(-((slope * x) + shift)));
                var error = (isRight ? 1 : 0) - p;
                var weight = p * (1 - p);
                g0 += error;
                g1 += error * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            if (determinant < Smallest) break;
            var (changeShift, changeSlope) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            var step = 1.0;
            while (step > 1e-4 && Loss(points, slope + (step * changeSlope), shift + (step * changeShift)) > Loss(points, slope, shift)) step /= 2;
            (slope, shift) = (slope + (step * changeSlope), shift + (step * changeShift));
        }

        return (slope, shift);
    }

    private static double Odds(double confidence)
    {
        var clamped = Math.Clamp(confidence, Smallest, 1 - Smallest);
        return Math.Log(clamped / (1 - clamped));
    }

    private static double Loss(List<(double Odds, bool IsRight)> points, double slope, double shift)
    {
        double loss = 0;
        foreach (var (x, isRight) in points)
        {
            var score = (slope * x) + shift;
            loss += Math.Max(score, 0) - (isRight ? score : 0) + Math.Log(1 + Math.Exp(-Math.Abs(score)));
        }

        return loss;
    }
}
