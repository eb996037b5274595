namespace GeoNer.Tool.Commands;

/// <summary>The errors of a run that goes on after each: printed at once, and remembered for the exit code. For one thread at a time.</summary>
internal sealed class ErrorReport(ToolConsole console)
{
    private bool _isEmpty = true;

    /// <summary>1 when anything was added, else 0.</summary>
    public int ExitCode => _isEmpty ? GeonerApp.Success : GeonerApp.Failure;

    public void Add(string message)
    {
        _isEmpty = false;
        console.Report(message);
    }
}
