using System.IO.Compression;
using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Knowledge;

namespace GeoNer.Tests.Corpus;

/// <summary>Texts of 1987 that name a state which is no more do not get a country of today. Skipped where the shared articles are not there.</summary>
public class PredecessorTests
{
    private const int Articles = 2000;

    // What each state of that time became.
    private static readonly Dictionary<string, string[]> Successors = new()
    {
        ["SUN"] = ["RUS", "UKR", "BLR", "KAZ", "UZB", "TKM", "KGZ", "TJK", "GEO", "ARM", "AZE", "MDA", "LTU", "LVA", "EST"],
        ["YUG"] = ["SRB", "HRV", "SVN", "BIH", "MKD", "MNE", "XKX"],
        ["CSK"] = ["CZE", "SVK"],
    };

    private static readonly GeoExtractor Extractor = GeoExtractor.Create();

    [SkippableFact]
    public void No_country_of_today_is_given_to_an_article_that_names_its_predecessor_without_saying_so()
    {
        var faults = new List<string>();
        foreach (var (id, text, date) in Read())
        {
            var document = Extractor.Extract(text, id, date: date);
            var mentions = document.Entities.Concat(document.References).Where(m => m.Actor is not null).ToList();
            foreach (var (former, successors) in Successors)
            {
                if (!Names(document, mentions, former)) continue;
                faults.AddRange(from mention in mentions
                                let code = successors.FirstOrDefault(c => mention.Actor!.RollUp == c || mention.Actor.Country == c)
                                where code is not null && !Says(text, code)
                                select $"{id}: '{document.Slice(mention.Span)}' is {code}, but the article names {former}");
            }
        }

        faults.Should().BeEmpty();
    }

    private static bool Names(Document document, List<Mention> mentions, string former) =>
        mentions.Any(m => m.Kind == MentionKind.Name && m.Actor!.RollUp == former
            && KnowledgeBase.Shipped.Lookup(document.Slice(m.Span)).Any(e => e.Country?.Code == former && e.Kind is EntryKind.CountryName or EntryKind.CountryAdjective or EntryKind.CountryPeople));

    private static bool Says(string text, string code)
    {
        var country = KnowledgeBase.Shipped.FindCountry(code)!;
        return country.Adjectives.Concat(country.People).Concat(country.Aliases).Append(country.Name).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Id, string Text, DateOnly? Date)> Read()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "articles", "reuters-1987.jsonl.gz");
        Skip.IfNot(File.Exists(path), "the shared articles are not beside this checkout");
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var i = 0; i < Articles && lines.ReadLine() is { } line; i++)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            DateOnly? date = root.TryGetProperty("date", out var day) && DateOnly.TryParse(day.GetString()?[..Math.Min(10, day.GetString()!.Length)], out var parsed) ? parsed : null;
            yield return (root.GetProperty("id").ToString(), root.GetProperty("text").GetString() ?? "", date);
        }
    }
}
