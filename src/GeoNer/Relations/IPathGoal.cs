namespace GeoNer.Relations;

/// <summary>What a walk along a path is for.</summary>
internal interface IPathGoal
{
    /// <summary>True when the first word that counts ends the walk.</summary>
    bool IsReachedOnce { get; }

    /// <summary>Takes a word that the path leads to.</summary>
    /// <returns>Whether the word counts.</returns>
    bool Reach(int token);
}
