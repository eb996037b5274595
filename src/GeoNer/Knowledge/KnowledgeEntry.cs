namespace GeoNer.Knowledge;

/// <summary>One name of one thing that the knowledge base knows. Immutable.</summary>
/// <remarks>Two entries are equal when they are of the same kind and stand for the same thing, by whatever name.</remarks>
public sealed class KnowledgeEntry : IEquatable<KnowledgeEntry>
{
    private readonly object _subject;

    internal KnowledgeEntry(EntryKind kind, string name, object subject)
    {
        Kind = kind;
        Name = name;
        _subject = subject;
    }

    /// <summary>What the name is to the thing.</summary>
    public EntryKind Kind { get; }

    /// <summary>The name as the table writes it.</summary>
    public string Name { get; }

    /// <summary>The country, for a name, adjective, people, capital or seat of one; else null.</summary>
    public Country? Country => _subject as Country;

    /// <summary>The alliance, for a name or phrase of one; else null.</summary>
    public Alliance? Alliance => _subject as Alliance;

    /// <summary>The range, for a name of one; else null.</summary>
    public MilitaryRange? Range => _subject as MilitaryRange;

    /// <summary>The group, for a name of one; else null.</summary>
    public ArmedGroup? Group => _subject as ArmedGroup;

    /// <summary>ISO 3166-1 code of the country itself, or of the one the range lies in or the group is at home in; null for none.</summary>
    public string? CountryCode => _subject switch
    {
        Country country => country.Code,
        MilitaryRange range => range.Country,
        ArmedGroup group => group.Country,
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(KnowledgeEntry? other) => other is not null && Kind == other.Kind && ReferenceEquals(_subject, other._subject);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KnowledgeEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_subject));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Kind})";
}
