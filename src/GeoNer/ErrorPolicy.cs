namespace GeoNer;

/// <summary>What a run over many articles does when one of them fails.</summary>
public enum ErrorPolicy
{
    /// <summary>The article gives a result with the error, and the run goes on.</summary>
    Report,

    /// <summary>The run ends with <see cref="ArticleException"/>, after the results of the articles before it.</summary>
    Stop,
}
