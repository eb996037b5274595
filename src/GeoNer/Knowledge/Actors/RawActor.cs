namespace GeoNer.Knowledge;

/// <summary>An actor of a PETRARCH dictionary before its codes are taken apart, which needs those of all files. For one thread.</summary>
internal sealed class RawActor(string name)
{
    public string Name { get; } = name;

    public List<string> Aliases { get; } = [];

    public List<RawTerm> Terms { get; } = [];

    public ActorEntry ToEntry(ActorCodeReader reader) => new()
    {
        Name = Name,
        Aliases = Aliases.AsReadOnly(),
        Terms = Terms.ConvertAll(t => new ActorTerm { Codes = t.Codes.Select(reader.Read).ToList().AsReadOnly(), From = t.From, To = t.To }).AsReadOnly(),
    };
}

/// <summary>A bracket of a PETRARCH dictionary: codes, none where the name is no actor, and its days.</summary>
internal sealed record RawTerm(string[] Codes, DateOnly? From, DateOnly? To);
