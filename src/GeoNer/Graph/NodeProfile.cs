using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Graph;

/// <summary>What is gathered about one actor while a graph is built.</summary>
internal sealed class NodeProfile(string id)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    public string Name { get; private set; } = id;

    public EntityType Type { get; private set; }

    public string? Affiliation { get; private set; }

    public string? AffiliationName { get; private set; }

    public Sector Sector { get; private set; }

    public string? Country { get; private set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public int Mentions { get; private set; }

    public List<string> Documents { get; } = [];

    public void AddMentioned(Actor actor, int mentions)
    {
        Describe(actor.Name, actor.Type, actor.Affiliation, actor.AffiliationName, actor.Sector, actor.Country, actor.Roles, mentions);
        Mentions += mentions;
    }

    /// <summary>The actor is known only as the one somebody acts for: its type is guessed until a text mentions it.</summary>
    public void AddImplied(Actor part)
    {
        var isCountry = part.Sector != Sector.None || part.Country == part.Affiliation || IsCountryCode(Id);
        Describe(part.RollUpName, isCountry ? EntityType.Country : EntityType.Alliance, null, null, Sector.None, null, [], 0);
    }

    public void Add(GeoNode node)
    {
        Describe(node.Name, node.Type, node.Affiliation, node.AffiliationName, node.Sector, node.Country, node.Roles, node.Mentions);
        Mentions += node.Mentions;
        foreach (var document in node.Documents) AddDocument(document);
    }

    public void AddDocument(string id)
    {
        if (_seen.Add(id)) Documents.Add(id);
    }

    public GeoNode ToNode(IReadOnlyList<Office> offices) => Type switch
    {
        _ when IsGroup => new GroupNode(this),
        EntityType.Person => new PersonNode(this, offices),
        EntityType.Country => new CountryNode(this),
        EntityType.Alliance => new AllianceNode(this),
        EntityType.Organization => new OrganizationNode(this),
        EntityType.Range => new RangeNode(this),
        EntityType.Facility => new FacilityNode(this),
        EntityType.Place => new PlaceNode(this),
        EntityType.Event => new EventNode(this),
        EntityType.Equipment => new EquipmentNode(this),
        _ => new MiscellaneousNode(this),
    };

    private bool IsGroup =>
        Type is EntityType.Nationality
        || (Type is EntityType.Organization && Sector is Sector.REB or Sector.RAD or Sector.UAF)
        || (Affiliation is not null && Sector != Sector.None && Id == $"{Affiliation}/{Sector}");

    // The first text that mentions the actor decides its name and type; one that only implies it yields to that.
    private void Describe(
        string name, EntityType type, string? affiliation, string? affiliationName, Sector sector, string? country, IReadOnlyList<string> roles, int mentions)
    {
        if (Documents.Count == 0 || (Mentions == 0 && mentions > 0))
        {
            Name = name;
            Type = type;
        }

        if (Affiliation is null) (Affiliation, AffiliationName) = (affiliation, affiliationName);
        if (Sector == Sector.None) Sector = sector;
        Country ??= country;
        if (Roles.Count == 0) Roles = roles;
    }

    private static bool IsCountryCode(string id) => id.Length == 3 && id.All(char.IsAsciiLetterUpper);
}
