namespace GeoNer.Tool.Report;

/// <summary>
/// Places the nodes of a network so that those that are joined stand together: the forces of ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014) with
/// logarithmic attraction, under the falling temperature of Fruchterman and Reingold (1991). Repeatable: no chance in it.
/// </summary>
/// <remarks>Quadratic in the nodes: 2,000 take about two seconds, once, so that the page opens at once.</remarks>
internal static class ForceLayout
{
    private const int MostSteps = 260;
    private const long MostPairs = 260_000_000;
    private const float Scale = 26;
    private const float Gravity = 0.9f;

    /// <summary>Places the nodes.</summary>
    /// <param name="count">How many there are; the first are put nearest to the middle to begin with.</param>
    /// <param name="links">Pairs of different nodes and the weight of what joins them.</param>
    /// <returns>The place of each node.</returns>
    public static (float X, float Y)[] Place(int count, IReadOnlyList<(int A, int B, float Weight)> links)
    {
        var (x, y) = (new float[count], new float[count]);
        var mass = new float[count];
        Array.Fill(mass, 1);
        foreach (var (a, b, _) in links)
        {
            mass[a]++;
            mass[b]++;
        }

        for (var i = 0; i < count; i++)
        {
            // A sunflower: evenly filled, none on top of another.
            var (radius, angle) = (Scale * MathF.Sqrt(i + 0.5f), i * 2.399963f);
            (x[i], y[i]) = (radius * MathF.Cos(angle), radius * MathF.Sin(angle));
        }

        // A few nodes have room for the words on what joins them.
        var pull = count < 40 ? 0.45f : 1.1f;
        var steps = (int)Math.Clamp(MostPairs / Math.Max(1, (long)count * count / 2), 60, MostSteps);
        var (dx, dy) = (new float[count], new float[count]);
        for (var step = 0; step < steps; step++)
        {
            Array.Clear(dx);
            Array.Clear(dy);
            Repel(x, y, mass, dx, dy);
            Attract(x, y, links, pull, dx, dy);
            var heat = Scale * MathF.Sqrt(count + 1) * 0.25f * (1 - (float)step / steps);
            for (var i = 0; i < count; i++)
            {
                dx[i] -= Gravity * x[i] / Scale * MathF.Sqrt(mass[i]);
                dy[i] -= Gravity * y[i] / Scale * MathF.Sqrt(mass[i]);
                var length = MathF.Sqrt(dx[i] * dx[i] + dy[i] * dy[i]) + 1e-6f;
                var move = MathF.Min(length / MathF.Sqrt(mass[i]), heat);
                x[i] += dx[i] / length * move;
                y[i] += dy[i] / length * move;
            }
        }

        return [.. x.Zip(y)];
    }

    private static void Repel(float[] x, float[] y, float[] mass, float[] dx, float[] dy)
    {
        const float strength = Scale * Scale * 0.55f;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i + 1; j < x.Length; j++)
            {
                var (ax, ay) = (x[i] - x[j], y[i] - y[j]);
                var force = strength * MathF.Sqrt(mass[i] * mass[j]) / (ax * ax + ay * ay + 1);
                dx[i] += ax * force;
                dy[i] += ay * force;
                dx[j] -= ax * force;
                dy[j] -= ay * force;
            }
        }
    }

    private static void Attract(float[] x, float[] y, IReadOnlyList<(int A, int B, float Weight)> links, float pull, float[] dx, float[] dy)
    {
        foreach (var (a, b, weight) in links)
        {
            var (ax, ay) = (x[b] - x[a], y[b] - y[a]);
            var distance = MathF.Sqrt(ax * ax + ay * ay) + 1e-3f;
            var force = Scale * pull * MathF.Log(1 + distance / Scale) * (x.Length < 40 ? 1 : 1 + MathF.Log(weight)) / distance;
            dx[a] += ax * force;
            dy[a] += ay * force;
            dx[b] -= ax * force;
            dy[b] -= ay * force;
        }
    }
}
