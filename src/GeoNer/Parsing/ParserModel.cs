using GeoNer.Documents;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Parsing;

/// <summary>The weights of the parser: for actions, and for labels. Immutable and safe for any number of threads.</summary>
internal sealed class ParserModel
{
    public const string Kind = "parser";

    private readonly PackedWeights _actions;
    private readonly PackedWeights _labels;
    private readonly DependencyRelation[] _relations;

    private ParserModel(PackedWeights actions, PackedWeights labels, DependencyRelation[] relations)
    {
        _actions = actions;
        _labels = labels;
        _relations = relations;
    }

    public static ParserModel Read(Stream stream, string name) =>
        ModelFile.Read(stream, name, Kind, FeatureHash.Version, static (reader, header) =>
        {
            var relations = header.Labels.Select(DependencyRelations.Parse).ToArray();
            return new ParserModel(PackedWeights.Read(reader, 3), PackedWeights.Read(reader, relations.Length), relations);
        });

    /// <summary>Parses a sentence: the best action in each state, one after the other.</summary>
    public void Parse(ParserState state, ParserFeatures features, int length)
    {
        state.Start(length);
        Span<uint> hashes = stackalloc uint[ParserFeatures.MaxActionFeatures];
        Span<short> scores = stackalloc short[_actions.ScoreLength];
        Span<short> labelScores = stackalloc short[_labels.ScoreLength];
        while (!state.IsFinal)
        {
            _actions.Score(hashes[..features.ExtractActions(state, hashes)], scores);
            var action = Best(state, scores);
            var label = DependencyRelation.Dep;
            if (action != ParserAction.Shift)
            {
                var (head, dependent) = state.ArcOf(action);
                _labels.Score(hashes[..features.ExtractLabels(state, head, dependent, hashes)], labelScores);
                label = head == length ? DependencyRelation.Root : BestLabel(labelScores);
            }

            state.Apply(action, label);
        }
    }

    private static ParserAction Best(ParserState state, ReadOnlySpan<short> scores)
    {
        var best = -1;
        for (var a = 0; a < 3; a++)
        {
            if (state.Allows((ParserAction)a) && (best < 0 || scores[a] > scores[best])) best = a;
        }

        return (ParserAction)best;
    }

    private DependencyRelation BestLabel(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < _relations.Length; i++)
        {
            // Only the one word below the artificial root is a root.
            if (scores[i] > scores[best] && _relations[i] != DependencyRelation.Root) best = i;
        }

        return _relations[best];
    }
}
