using GeoNer.Knowledge;

namespace GeoNer.Linking;

/// <summary>Agents of the user's own dictionary that stand side by side (<c>Islamist media</c>), and whose they are. For one thread.</summary>
internal sealed class AgentPhrase(int first)
{
    public int FirstToken { get; } = first;

    public int EndToken { get; set; }

    public List<AgentEntry> Agents { get; } = [];

    /// <summary>Indexes of the names that own them.</summary>
    public List<int> Owners { get; } = [];

    /// <summary>Agents of another phrase that describe this one too: <c>Islamist</c> of <c>Islamist media and government</c>.</summary>
    public List<AgentEntry> Shared { get; } = [];

    /// <summary>Whether it is part of another phrase: <c>NGO</c> of <c>NGO Kenya director</c>.</summary>
    public bool IsPart { get; set; }
}
