namespace GeoNer.Knowledge;

/// <summary>Puts every name of the tables into an index.</summary>
internal static class KnowledgeNames
{
    public static NameIndex<KnowledgeEntry> Index(Country[] countries, Alliance[] alliances, MilitaryRange[] ranges, ArmedGroup[] groups)
    {
        var index = new NameIndex<KnowledgeEntry>.Builder(hyphenIsSpace: false, caseMatters: true, capacity: 12_000);
        foreach (var country in countries)
        {
            Add(index, EntryKind.CountryName, country, [country.Name, .. country.Aliases]);
            Add(index, EntryKind.CountryAdjective, country, country.Adjectives);
            Add(index, EntryKind.CountryPeople, country, country.People);
            Add(index, EntryKind.Capital, country, country.Capitals);
            Add(index, EntryKind.Seat, country, country.Seats);
        }

        foreach (var alliance in alliances)
        {
            Add(index, EntryKind.AllianceName, alliance, [alliance.Id, alliance.Name, .. alliance.Aliases]);
            Add(index, EntryKind.AlliancePhrase, alliance, alliance.Phrases);
        }

        foreach (var range in ranges) Add(index, EntryKind.RangeName, range, [range.Name, .. range.Aliases]);
        foreach (var group in groups) Add(index, EntryKind.GroupName, group, [group.Name, .. group.Aliases]);
        return index.Build();
    }

    public static NameIndex<T> Index<T>(T[] records, Func<T, IReadOnlyList<string>> names)
        where T : class
    {
        var index = new NameIndex<T>.Builder(hyphenIsSpace: true, caseMatters: false, records.Length);
        foreach (var record in records)
        {
            foreach (var name in names(record)) index.Add(name, record);
        }

        return index.Build();
    }

    private static void Add(NameIndex<KnowledgeEntry>.Builder index, EntryKind kind, object subject, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++) index.Add(names[i], new KnowledgeEntry(kind, names[i], subject));
    }
}
