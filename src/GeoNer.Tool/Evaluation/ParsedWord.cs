namespace GeoNer.Tool.Evaluation;

/// <summary>A word of a tree.</summary>
/// <param name="Tag">Its universal part of speech.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Head">The number of its head in the sentence, from 1; 0 for the root.</param>
/// <param name="Relation">Its relation, with subtype.</param>
internal readonly record struct ParsedWord(string Tag, string Lemma, int Head, string Relation);
