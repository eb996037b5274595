namespace GeoNer.Knowledge;

/// <summary>An actor of a dictionary, and which countries it is itself rather than a part of. Immutable.</summary>
internal sealed class KnownActor(ActorEntry entry, IReadOnlyCollection<string> countries)
{
    public ActorEntry Entry { get; } = entry;

    /// <summary>Whether it is the country of a code itself, and not one of its cities, leaders or groups.</summary>
    public bool Is(ActorCode code) => code.IsCountryAlone && countries.Contains(code.Country!);
}
