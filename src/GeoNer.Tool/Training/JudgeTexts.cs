using GeoNer.Tool.Evaluation;
using GeoNer.Tool.Input;

namespace GeoNer.Tool.Training;

/// <summary>The annotated texts for the relation judge, as one tier reads them.</summary>
internal sealed record JudgeTexts(IReadOnlyList<(PairGold Gold, JudgeItem Item)> Pairs, IReadOnlyList<(GoldGraph Gold, JudgeItem Item)> Graphs)
{
    /// <summary>All texts.</summary>
    public IEnumerable<JudgeItem> All => Pairs.Select(p => p.Item).Concat(Graphs.Select(g => g.Item));

    /// <summary>The texts but those of one part; each text has the same part in every tier.</summary>
    public IEnumerable<JudgeItem> Except(int part, int parts) =>
        Pairs.Where((_, i) => i % parts != part).Select(p => p.Item).Concat(Graphs.Where((_, i) => i % parts != part).Select(g => g.Item));
}
