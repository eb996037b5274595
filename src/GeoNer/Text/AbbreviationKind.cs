namespace GeoNer.Text;

/// <summary>What a period after an abbreviation says about the end of a sentence; see <c>models/en/text/abbreviations.tsv</c>.</summary>
internal enum AbbreviationKind : byte
{
    None,
    Title,
    Company,
    General,
    Joining,
    Number,
    Time,
}
