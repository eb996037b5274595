using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace GeoNer.Tool.Input;

/// <summary>A sentence of PETRARCH's validation records.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">The day it is of; null when not given.</param>
/// <param name="Text">The sentence, on one line.</param>
/// <param name="Codes">The codes of its sources and targets, each once.</param>
internal sealed record PetrarchRecord(string Id, DateOnly? Date, string Text, IReadOnlyList<string> Codes);

/// <summary>Reads PETRARCH's validation records: XML with <c>Sentence</c> elements, each with a <c>Text</c> and an <c>EventCoding</c> for each event.</summary>
internal static class PetrarchRecords
{
    /// <exception cref="ToolException">It is not XML, or a sentence has no text or a date that is none.</exception>
    public static List<PetrarchRecord> Read(string text, string file)
    {
        try
        {
            var root = XDocument.Parse(text, LoadOptions.SetLineInfo).Root!;
            return root.Descendants("Sentence").Select(s => Read(s, file)).ToList();
        }
        catch (XmlException error)
        {
            throw new ToolException($"{file}:{error.LineNumber}: not XML: {error.Message}", error);
        }
    }

    private static PetrarchRecord Read(XElement sentence, string file)
    {
        var text = sentence.Element("Text")?.Value ?? throw new ToolException($"{file}:{Line(sentence)}: the sentence has no Text.");
        return new PetrarchRecord(
            (string?)sentence.Attribute("id") ?? "",
            Date(sentence, file),
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            sentence.Elements("EventCoding").SelectMany(e => new[] { (string?)e.Attribute("sourcecode"), (string?)e.Attribute("targetcode") }).OfType<string>()
                .Distinct(StringComparer.Ordinal).ToList());
    }

    private static DateOnly? Date(XElement sentence, string file)
    {
        if ((string?)sentence.Attribute("date") is not { } date) return null;
        return DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ToolException($"{file}:{Line(sentence)}: '{date}' is not a date: YYYYMMDD.");
    }

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
