namespace GeoNer.Tool.Output;

/// <summary>Text of strangers for the eyes of a reader.</summary>
internal static class PlainText
{
    /// <summary>The text with spaces for control characters: none may reach a terminal, and a quotation stays on its line.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
            ? text
            : string.Create(text.Length, text, (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) ? ' ' : from[i];
            });
}
