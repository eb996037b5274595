namespace GeoNer.Tool;

/// <summary>An error of the user's files or machine: its message is all that is printed. Exit code 1.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
