namespace GeoNer.Tool.Input;

/// <summary>One line of a corpus of events between given pairs.</summary>
/// <param name="Question">The text and the pair.</param>
/// <param name="Type">The root type.</param>
/// <param name="Quad">The number of the quad class, from 1 to 4.</param>
internal sealed record PairGold(PairQuestion Question, string Type, int Quad)
{
    /// <summary>Reads the keys of <see cref="PairQuestion"/>, <c>type</c> and <c>quad</c>.</summary>
    /// <exception cref="FormatException">One is not as it should be.</exception>
    public static PairGold Read(JsonRecord record) => new(PairQuestion.Read(record), record.RequiredText("type"), record.RequiredNumber("quad"));
}
