using System.Globalization;
using GeoNer.Models;

namespace GeoNer.Linking;

/// <summary>
/// Weights of what speaks for and against an antecedent, for each class of pronouns: a log-linear choice among the actors
/// of an article and nobody (Durrett and Klein 2013 without lexical features). Learned by <c>geoner train pronouns</c>. Immutable.
/// </summary>
internal sealed class AntecedentModel
{
    internal const string ShippedName = "en/linking/pronouns.tsv";

    internal static readonly string[] Columns = ["pronoun", "feature", "weight"];

    private static readonly Lazy<AntecedentModel> ShippedModel = new(() => Read(ShippedModels.Open(ShippedName), ShippedName));

    public AntecedentModel(float[] weights) => Weights = weights;

    /// <summary>The model of the package.</summary>
    public static AntecedentModel Shipped => ShippedModel.Value;

    /// <summary><c>[class * features + feature]</c></summary>
    public float[] Weights { get; }

    /// <summary>Reads a table; features it does not have weigh nothing.</summary>
    /// <exception cref="ModelException">A line has an unknown class or feature, or no number.</exception>
    public static AntecedentModel Read(Stream stream, string name)
    {
        var weights = new float[AntecedentFeatures.Count];
        using (stream)
        {
            foreach (var row in TsvTable.Read(stream, name, Columns).Rows)
            {
                var feature = AntecedentFeatures.IndexOf(row[0], row[1]);
                if (feature < 0) throw row.Error($"there is no feature '{row[1]}' of '{row[0]}'.");
                if (!float.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw row.Error($"'{row[2]}' is not a number.");
                weights[feature] = weight;
            }
        }

        return new AntecedentModel(weights);
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Join('\t', Columns));
        for (var i = 0; i < Weights.Length; i++)
        {
            var (pronoun, feature) = AntecedentFeatures.NameOf(i);
            if (Math.Abs(Weights[i]) >= 0.005f) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pronoun}\t{feature}\t{Weights[i]:F2}"));
        }
    }
}
