using Microsoft.Playwright;

namespace GeoNer.Tool.Tests;

/// <summary>A headless Chromium of the machine, one for all tests of a class; without one <see cref="NewPageAsync"/> skips the test.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public async Task InitializeAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var program = Environment.GetEnvironmentVariable("GEONER_CHROMIUM")
            ?? folders.SelectMany(f => Programs.Select(p => Path.Combine(f, p))).FirstOrDefault(File.Exists);
        if (program is null)
        {
            _missing = "No Chromium on PATH: apt-get install chromium, or name one in GEONER_CHROMIUM.";
            return;
        }

        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] });
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            _missing = $"{program} does not start: {error.Message}";
        }
    }

    /// <summary>A page that shows a file and fails the test on any request beyond it, any error of its script, and any breach of its policy.</summary>
    public async Task<IPage> NewPageAsync(string file, int width = 1440, int height = 1000, ColorScheme scheme = ColorScheme.Light)
    {
        Skip.If(_browser is null, _missing);
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => Trouble.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Trouble.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) Trouble.Add(request.Url);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForFunctionAsync("document.documentElement.dataset.ready");
        return page;
    }

    /// <summary>What went wrong on the pages so far.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Trouble { get; } = [];

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
