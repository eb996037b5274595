namespace GeoNer.Models;

/// <summary>A model, knowledge or rule file is missing, damaged or malformed. The message names file, line and remedy.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
