using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace GeoNer.Tool.Tests;

/// <summary>The report as a file, and as a real browser shows it. <c>GEONER_SCREENSHOTS</c> names a folder to look at it.</summary>
public sealed class ReportCommandTests(Browser browser, ITestOutputHelper log) : IClassFixture<Browser>, IDisposable
{
    // The toy pipeline makes a country of each word with a capital, "South" and the next word one: markup and a quotation become names.
    private const string Hostile = "South <script>window.hacked=1</script> helps South \"onmouseover='window.hacked=1'> "
        + "then South </textarea><img/src=x/onerror=window.hacked=1> helps South שלום\u202E here. South {{7|times:7}} helps South &lt;b&gt; {% raw %}";

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_page_is_one_file_that_asks_for_nothing()
    {
        var html = await PageAsync("extract", "Poland helps Latvia");
        html.Should().StartWith("<!DOCTYPE html>").And.NotMatchRegex(@"(?:src|href)\s*=\s*""(?!#)").And.NotMatchRegex(@"url\(|@import|fetch\(|XMLHttpRequest");
        html.Should().Contain("default-src 'none'").And.Contain("<b>1</b> article");
    }

    [Fact]
    public async Task Whatever_an_article_says_stays_text()
    {
        var html = await PageAsync("hostile", Hostile);
        html.Should().NotContain("<script>window").And.NotContain("<img/src").And.NotContain("'window.hacked").And.Contain("{{7|times:7}}");
        Regex.Count(html, "<script").Should().Be(2, "the data and the script of the page itself");
        using var data = JsonDocument.Parse(Regex.Match(html, @"<script type=""application/json"" id=""data"">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        data.RootElement.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString())
            .Should().Contain("South <script>window.hacked=1</script>").And.Contain("South שלום\u202E");
    }

    [Fact]
    public async Task The_text_of_the_article_is_all_there()
    {
        var html = await PageAsync("a", "Poland helps Latvia & Estonia < 3\n\nRoundabout text.");
        var article = Regex.Match(html, "<article.*?</article>", RegexOptions.Singleline).Value;
        System.Net.WebUtility.HtmlDecode(Regex.Replace(article, "<[^>]+>", "")).Should().Contain("Poland helps Latvia & Estonia < 3\n\nRoundabout text.");
    }

    [Fact]
    public async Task An_empty_text_and_no_article_at_all_give_a_page_too()
    {
        (await PageAsync("none", "")).Should().Contain("<b>0</b> actors");
        var nothing = await PageOfAsync(_tool.Write("nothing.jsonl", ""));
        nothing.Should().Contain("<b>0</b> articles");
    }

    [Fact]
    public async Task The_same_articles_give_the_same_bytes_for_any_number_of_threads()
    {
        var file = Dump(60);
        var one = await PageOfAsync(file, "--threads", "1");
        (await PageOfAsync(file, "--threads", "7")).Should().Be(one);
    }

    [Fact]
    public async Task More_actors_than_one_can_read_are_cut_to_the_most_stated_and_the_page_says_so()
    {
        var lines = Enumerable.Range(0, 1100).Select(i => $$"""{"id":"d{{i}}","text":"A{{i}} helps B{{i}} then Poland helps Latvia"}""");
        var html = await PageOfAsync(_tool.Write("many.jsonl", string.Join('\n', lines)));
        html.Should().Contain("<b>2,202</b> actors").And.Contain("<b>2,000</b> actors drawn").And.Contain("\"name\":\"Poland\"");
    }

    [Fact]
    public async Task Statements_whose_words_are_left_out_are_counted_by_day()
    {
        var html = await PageOfAsync(Often());
        using var data = JsonDocument.Parse(Regex.Match(html, @"<script type=""application/json"" id=""data"">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);
        var edge = data.RootElement.GetProperty("edges")[0];
        edge[5].GetArrayLength().Should().Be(25);
        edge[6].EnumerateArray().Select(n => n.GetInt32()).Should().Equal(-1, 18, 2, 0, 18, 5, 1, 18, 10);
        data.RootElement.GetProperty("days").EnumerateArray().Select(d => d.GetString()).Should().Equal("2020-01-10", "2020-02-10");
    }

    [SkippableFact]
    public async Task In_a_browser_timeline_period_and_tables_know_all_statements()
    {
        var page = await OpenAsync(Often());
        var bars = page.Locator(".bars g");
        (await bars.First.GetAttributeAsync("aria-label")).Should().Be("2020-01-10: 30 of cooperation, 0 of conflict");
        (await bars.Last.GetAttributeAsync("aria-label")).Should().Be("2020-02-10: 10 of cooperation, 0 of conflict");
        await bars.Last.ClickAsync();
        (await page.Locator("#shown").InnerTextAsync()).Should().Be("2 actors in 1 relation");
        (await page.Locator("#panel tbody tr td").AllInnerTextsAsync()).Should().Equal("Poland", "aids", "Latvia", "10", "actual", "90 %", "2020-02-10", "2020-02-10", "");
        await page.Locator("#panel tbody .link").Nth(1).ClickAsync();
        (await page.Locator("#detail .rel").InnerTextAsync()).Should().Contain("×10").And.Contain("10 statements, whose words are not in this file.");
        (await page.Locator("#detail blockquote").CountAsync()).Should().Be(0);
        await page.Locator("#form button[type=reset]").ClickAsync();
        await page.Locator("#panel tbody .link").Nth(1).ClickAsync();
        (await page.Locator("#detail .rel").InnerTextAsync()).Should().Contain("×42").And.Contain("17 further statements, whose words are not in this file.");
        (await page.Locator("#detail blockquote").CountAsync()).Should().Be(25);
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_hostile_text_is_shown_and_does_nothing()
    {
        var page = await OpenAsync("hostile.txt", Hostile);
        (await page.Locator("article").InnerTextAsync()).Should().Contain("<script>window.hacked=1</script>").And.Contain("&lt;b&gt;").And.Contain("{{7|times:7}}");
        foreach (var mark in await page.Locator("article [role=button]").AllAsync()) await mark.HoverAsync();
        await page.Locator("#tables .link").Filter(new LocatorFilterOptions { HasText = "<script>" }).First.ClickAsync();
        (await page.Locator("#detail h2").InnerTextAsync()).Should().Contain("<script>");
        (await page.EvaluateAsync<bool>("window.hacked === undefined")).Should().BeTrue();
        (await page.Locator("article img, article script, #detail script, #tables img").CountAsync()).Should().Be(0);
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_a_name_of_the_article_tells_who_it_is_and_a_trigger_what_it_states()
    {
        var page = await OpenAsync("a.txt", "Poland helps Latvia , said Estonia");
        await page.Locator("article .m").First.HoverAsync();
        (await page.Locator("#card").InnerTextAsync()).Should().Contain("Poland").And.Contain("POLAND").And.Contain("100 %");
        await page.Locator("article .t").First.FocusAsync();
        (await page.Locator("#card").InnerTextAsync()).Should().Contain("Poland aids Latvia").And.Contain("AID").And.Contain("CAMEO 070").And.Contain("rule toy").And.Contain("90 %");
        (await page.Locator("article .lit").AllInnerTextsAsync()).Should().Contain(["Poland", "helps", "Latvia"]).And.NotContain("Estonia");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#card").IsHiddenAsync()).Should().BeTrue();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#detail h2").InnerTextAsync()).Should().Be("Poland aids Latvia");
        (await page.Locator("#detail blockquote").InnerTextAsync()).Should().Contain("Poland helps Latvia , said Estonia");
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_filters_change_picture_timeline_and_tables_and_reset_brings_all_back()
    {
        var page = await OpenAsync(Dump(60));
        Task<string> Shown() => page.Locator("#shown").InnerTextAsync();
        var all = await Shown();
        all.Should().Be("21 actors in 20 relations");
        await page.Locator("#country").SelectOptionAsync("C3");
        (await Shown()).Should().Be("2 actors of 21 in 1 relation");
        (await page.Locator("#panel tbody tr").CountAsync()).Should().Be(1);
        await page.Locator("#form button[type=reset]").ClickAsync();
        (await Shown()).Should().Be(all);
        await page.Locator(".bars g").First.ClickAsync();
        (await Shown()).Should().Be("4 actors of 21 in 3 relations");
        (await page.Locator(".bars g").First.GetAttributeAsync("aria-pressed")).Should().Be("true");
        await page.Locator(".bars g").First.PressAsync("Enter");
        (await Shown()).Should().Be(all);
        await page.Locator("#confidence").FillAsync("95");
        (await page.Locator("#panel").InnerTextAsync()).Should().Be("Nothing passes the filters.");
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_tables_sort_and_lead_to_the_evidence()
    {
        var page = await OpenAsync(Dump(60));
        var first = page.Locator("#panel tbody tr td").First;
        await page.Locator("#panel th button").Filter(new LocatorFilterOptions { HasText = "Source" }).ClickAsync();
        (await first.InnerTextAsync()).Should().Be("C0");
        await page.Locator("#panel th button").First.PressAsync("Enter");
        (await first.InnerTextAsync()).Should().Be("C9");
        (await page.Locator("#panel th").First.GetAttributeAsync("aria-sort")).Should().Be("descending");
        await page.Locator("#panel tbody tr .link").Nth(1).ClickAsync();
        (await page.Locator("#detail blockquote footer").First.InnerTextAsync()).Should().MatchRegex(@"d\d+ · 2020-0\d-\d\d · 90 % · rule toy · CAMEO 070");
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Actors" }).ClickAsync();
        (await first.InnerTextAsync()).Should().Be("Hub");
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_the_network_is_used_by_keyboard_and_by_pointer()
    {
        var page = await OpenAsync(Dump(60));
        await page.Locator("#find").FillAsync("hub");
        await page.Locator("#find").PressAsync("Enter");
        (await page.Locator("#detail h2").InnerTextAsync()).Should().Be("Hub");
        await page.Locator("#network").FocusAsync();
        foreach (var key in (string[])["+", "ArrowLeft", "-", "0"]) await page.Keyboard.PressAsync(key);
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#detail h2").InnerTextAsync()).Should().Be("Most in the news");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#detail h2").InnerTextAsync()).Should().NotBe("Most in the news");
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("a", 1440, ColorScheme.Light)]
    [InlineData("dump", 1440, ColorScheme.Dark)]
    [InlineData("a", 390, ColorScheme.Dark)]
    [InlineData("dump", 390, ColorScheme.Light)]
    public async Task In_a_browser_axe_finds_no_fault_and_nothing_sticks_out_of_a_phone(string kind, int width, ColorScheme scheme)
    {
        using var shipped = ToolRun.Shipped();
        var text = await File.ReadAllTextAsync(Sample());
        var file = kind == "a" ? shipped.Write("caspian-exercise.txt", text) : shipped.Write("two.jsonl", string.Join('\n', ((string[])["2024-05-14", "2024-07-02"]).Select(d => JsonSerializer.Serialize(new { id = d, text, date = d }))));
        var report = Path.Combine(shipped.Folder, "report.html");
        (await shipped.RunAsync("report", "--fast", file, "-o", report)).Should().Be(0);
        var page = await browser.NewPageAsync(report, width, 900, scheme);
        await page.Locator("#tables .link").First.ClickAsync();
        await SaveAsync(page, $"{kind}-{width}-{scheme}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        var result = await page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").Should().BeEmpty();
        browser.Trouble.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task In_a_browser_two_thousand_actors_are_shown_and_the_log_says_how_soon()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, 4000).Select(i => $$"""{"id":"d{{i}}","date":"20{{10 + i % 15}}-03-01","text":"C{{random.Next(2000)}} helps C{{(int)(2000 * Math.Pow(random.NextDouble(), 3))}}"}""");
        var page = await OpenAsync(_tool.Write("large.jsonl", string.Join('\n', lines)));
        var milliseconds = int.Parse((await page.Locator("html").GetAttributeAsync("data-ready"))!, null);
        (await page.Locator("#shown").InnerTextAsync()).Should().MatchRegex("^1,[5-9]");
        var frame = await page.EvaluateAsync<double>("() => { const t = performance.now(); for (let i = 0; i < 5; i++) { document.getElementById('in').click(); } return new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(performance.now() - t)))); }");
        log.WriteLine($"Ready {milliseconds} ms after the page was asked for; five steps of zoom drawn in {frame:0} ms");
        browser.Trouble.Should().BeEmpty();
    }

    // Sixty stories of twenty pairs with one hub, on two days.
    private string Dump(int count) => _tool.Write("dump.jsonl", string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $$"""{"id":"d{{i}}","date":"2020-0{{(i % 20 > 10 ? 2 : 1)}}-1{{i % 5}}","text":"C{{i % 20}} helps Hub here"}""")));

    // One pair, forty-two times: the first thirty on one day, the next ten on another, the last two on none.
    private string Often() => _tool.Write("often.jsonl", string.Join('\n', Enumerable.Range(0, 42).Select(i =>
        i < 40 ? $$"""{"id":"d{{i}}","date":"2020-0{{(i < 30 ? 1 : 2)}}-10","text":"Poland helps Latvia"}""" : $$"""{"id":"d{{i}}","text":"Poland helps Latvia"}""")));

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GeoNer.sln"))) folder = folder.Parent;
        return Directory.GetFiles(Path.Combine(folder.FullName, "samples"), "caspian-exercise.txt", SearchOption.AllDirectories)[0];
    }

    private Task<string> PageAsync(string name, string text) => PageOfAsync(_tool.Write(name + ".txt", text));

    private async Task<string> PageOfAsync(string file, params string[] options)
    {
        var report = Path.Combine(_tool.Folder, "report.html");
        (await _tool.RunAsync(["report", file, "-o", report, .. options])).Should().Be(0);
        return await File.ReadAllTextAsync(report);
    }

    private Task<IPage> OpenAsync(string name, string text) => OpenAsync(_tool.Write(name, text));

    private async Task<IPage> OpenAsync(string file)
    {
        await PageOfAsync(file);
        return await browser.NewPageAsync(Path.Combine(_tool.Folder, "report.html"));
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("GEONER_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
