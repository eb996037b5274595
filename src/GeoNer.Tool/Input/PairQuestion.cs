using GeoNer.Documents;

namespace GeoNer.Tool.Input;

/// <summary>One line of <c>geoner relate</c>: which event does a text state between these two?</summary>
/// <param name="Id">A name for it.</param>
/// <param name="Text">The text.</param>
/// <param name="Source">Where the source stands; empty when it is not stated.</param>
/// <param name="Target">Where the target stands; empty when it is not stated.</param>
internal sealed record PairQuestion(string Id, string Text, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Target)
{
    /// <summary>Reads the keys <c>id</c>, <c>text</c>, <c>source</c> and <c>target</c>.</summary>
    /// <exception cref="FormatException">One is not as it should be.</exception>
    public static PairQuestion Read(JsonRecord record)
    {
        var text = record.RequiredText("text");
        return new PairQuestion(record.Id, text, record.Spans("source", text), record.Spans("target", text));
    }
}
