using System.Runtime.ExceptionServices;

namespace GeoNer.Models;

/// <summary>Models, knowledge and rules do not need each other: reading them at once halves the time to the first article.</summary>
internal static class ParallelLoading
{
    /// <summary>Runs all loads and waits for them.</summary>
    /// <exception cref="ModelException">One of them failed so; the first is thrown as it is.</exception>
    public static void Run(params Action[] loads)
    {
        try
        {
            Parallel.Invoke(loads);
        }
        catch (AggregateException error) when (error.InnerExceptions.OfType<ModelException>().FirstOrDefault() is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
