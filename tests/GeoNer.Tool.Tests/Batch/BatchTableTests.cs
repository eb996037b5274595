using System.IO.Compression;
using DuckDB.NET.Data;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Tests.Batch;

/// <summary>The tables as others read them, through DuckDB.</summary>
public sealed class BatchTableTests : IDisposable
{
    private readonly ToolRun _tool = ToolRun.Shipped();

    private string Output => Path.Combine(_tool.Folder, "out");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_tables_are_joined_by_the_number_of_the_record()
    {
        var dump = _tool.Write("dump.jsonl", string.Join('\n',
            BatchFolder.Line("a", "Russian President Ivan Petrov accused Turkey of lying \uD83D\uDE00."),
            BatchFolder.Line("b", "Russia criticized Turkey.", "1987-03-04"),
            BatchFolder.Line("c", "Russia did not attack Turkey.", "1987-03-05")));
        (await _tool.RunAsync("batch", dump, "-o", Output, "--fast", "--part-size", "2")).Should().Be(0, _tool.Error);
        Query($"select d.id, r.source, r.target_country, r.status, r.document_date from '{Output}/relations/*.parquet' r join '{Output}/documents/*.parquet' d using (doc) where r.type in ('ACCUSE', 'ASSAULT') order by doc")
            .Should().Equal("a|RUS|TUR|actual|", "b|RUS|TUR|actual|1987-03-04", "c|RUS|TUR|negated|1987-03-05");
        Query($"select text, type, actor, kind from '{Output}/mentions/*.parquet' where doc = 1 order by start").Should().Equal("Russia|Country|RUS|name", "Turkey|Country|TUR|name");
        Query($"select actor, type, roll_up, sector, country, mentions from '{Output}/actors/*.parquet' where doc = 0 and type = 'Person'")
            .Should().Equal("Ivan Petrov|Person|RUS|GOV|RUS|1");
    }

    [Fact]
    public async Task A_table_without_rows_can_be_read()
    {
        (await _tool.RunAsync("batch", _tool.Write("dump.jsonl", BatchFolder.Line("a", "Nothing happened.")), "-o", Output, "--fast")).Should().Be(0);
        Query($"select count(*), count(cameo) from '{Output}/relations/*.parquet'").Should().Equal("0|0");
    }

    [Fact]
    public void Every_column_is_in_the_documentation()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "batch.md"));
        string[] columns = [.. Tables.Documents.Columns, .. Tables.Mentions.Columns, .. Tables.Actors.Columns, .. Tables.Relations.Columns];
        columns.Distinct().Where(c => !text.Contains($"`{c.Replace("target_", "source_", StringComparison.Ordinal)}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Which_countries_opposed_each_other_most_in_March_1987_is_one_query()
    {
        var shared = Path.Combine(Repository.Root, "..", "shared", "articles", "reuters-1987.jsonl.gz");
        Skip.IfNot(File.Exists(shared), "The dump of Reuters is not on this machine.");

        // The articles of March that name one of the countries in conflict then: the whole dump takes minutes.
        var dump = Path.Combine(_tool.Folder, "march.jsonl");
        await using (var gzip = new GZipStream(File.OpenRead(shared), CompressionMode.Decompress))
        using (var lines = new StreamReader(gzip))
        {
            var march = new List<string>();
            while (await lines.ReadLineAsync() is { } line)
            {
                if (line.Contains("\"1987-03", StringComparison.Ordinal) && (line.Contains("Iran", StringComparison.Ordinal) || line.Contains("Libya", StringComparison.Ordinal))) march.Add(line);
            }

            await File.WriteAllLinesAsync(dump, march);
        }

        (await _tool.RunAsync("batch", dump, "-o", Output, "--fast", "--formats", "parquet")).Should().Be(0, _tool.Error);
        var pairs = Query($"""
            select least(source_country, target_country) a, greatest(source_country, target_country) b, count(distinct doc) n
            from '{Output}/relations/*.parquet'
            where document_date between date '1987-03-01' and date '1987-03-31' and quad in (3, 4) and status = 'actual'
              and source_country is not null and target_country is not null and source_country <> target_country
            group by a, b order by n desc, a, b limit 5
            """);
        pairs[0].Should().StartWith("IRN|IRQ|", "the war between Iran and Iraq was in its seventh year");
        pairs.Should().Contain(p => p.StartsWith("LBY|TCD|", StringComparison.Ordinal), "Chad drove Libya out of its north in March");
    }

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Written(reader.GetValue(i)))));
        return rows;
    }

    private static string Written(object value) => value switch
    {
        DBNull => "",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
