namespace GeoNer.Tool.Input;

/// <summary>A token of a CoNLL file.</summary>
/// <param name="Text">The token.</param>
/// <param name="Line">Its line, with all columns.</param>
/// <param name="Number">The number of the line, from 1.</param>
internal readonly record struct ColumnToken(string Text, string Line, int Number);
