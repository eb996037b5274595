using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace GeoNer.Tool.Tests.Batch;

/// <summary>Ways to make dumps and to read what became of them.</summary>
internal static class BatchFolder
{
    /// <summary>A line of a dump.</summary>
    public static string Line(string id, string text, string? date = null) =>
        date is null ? JsonSerializer.Serialize(new { id, text }) : JsonSerializer.Serialize(new { id, text, date });

    /// <summary>A dump of numbered articles, every tenth of which is broken, and every seventh the same as the first.</summary>
    public static string Dump(int count) => string.Concat(Enumerable.Range(0, count).Select(i => i switch
    {
        _ when i % 10 == 9 => "{\"id\":\n",
        _ when i % 7 == 6 => Line($"a{i}", "Poland helps Latvia", "2001-02-03") + "\n",
        _ => Line($"a{i}", $"Poland helps Latvia and Estonia visits Land{i}", "2001-02-03") + "\n",
    }));

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, content) in members)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return packed.ToArray();
    }

    /// <summary>A page of a news site.</summary>
    public static string Page(string title, string sentence, string head = "") => $"""
        <html><head><title>{title} | The Paper</title><meta property="article:published_time" content="2020-03-04T05:06:07Z">{head}</head>
        <body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
        {string.Concat(Enumerable.Repeat($"<p>{sentence} for the third time in this long year, said people who know the matter well and would not be named.</p>", 8))}
        </article><footer>All rights reserved</footer></body></html>
        """;

    /// <summary>A record of a WARC file.</summary>
    public static byte[] Warc(string type, string uri, string block)
    {
        var content = Encoding.UTF8.GetBytes(block);
        var header = $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. content, .. "\r\n\r\n"u8];
    }

    /// <summary>The answer of a server with a page.</summary>
    public static string Http(string page, string type = "text/html; charset=utf-8") => $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{page}";

    /// <summary>The ids of the articles in the results, in order.</summary>
    public static string[] Ids(string output) => [.. Lines(output, "articles").Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!)];

    /// <summary>The lines of all parts of a folder of the results.</summary>
    public static IEnumerable<string> Lines(string output, string kind) =>
        Directory.GetFiles(Path.Combine(output, kind)).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines);

    /// <summary>The errors, each as <c>kind place: reason</c>, places without the folder of the test.</summary>
    public static string[] Errors(string output, string folder) =>
    [
        .. File.ReadAllLines(Path.Combine(output, "errors.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(e => $"{e.GetProperty("kind")} {e.GetProperty("place")}: {e.GetProperty("reason")}".Replace(folder + "/", "", StringComparison.Ordinal)),
    ];

    /// <summary>Every file of the results with its bytes, without the state; a lock and temporary files would be among them.</summary>
    public static Dictionary<string, string> Results(string output) =>
        Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(Path.Combine(output, "state"), StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(output, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
}
