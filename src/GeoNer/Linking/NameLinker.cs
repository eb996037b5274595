using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Parsing;

namespace GeoNer.Linking;

/// <summary>
/// The first step: names that the knowledge base knows (countries, alliances, ranges, groups, capitals and seats that
/// stand for a government), and bodies named after a country (<c>Kazakh Defense Ministry</c>).
/// </summary>
internal static class NameLinker
{
    private static readonly string[] PlaceCases = ["in", "at", "from", "near", "to", "outside", "around", "into", "through", "inside", "across", "toward", "towards"];

    private static readonly string[] Addressing =
        ["protest", "complain", "appeal", "apologise", "apologize", "complaint", "apology", "concession", "warning", "ultimatum", "message", "hostile", "loyal", "reply", "listen", "bow"];

    public static void Link(LinkingContext context)
    {
        NamesTakenForPersons(context);
        PersonsTakenForOthers(context);
        for (var i = 0; i < context.Names.Length; i++)
        {
            var actor = FromKnowledge(context, context.Names[i]);
            if (actor is not null) context.SetActor(i, actor);
        }

        // A place after which its country is named lies there.
        for (var i = 0; i + 1 < context.Names.Length; i++)
        {
            if (context.Names[i] is { Type: EntityType.Place or EntityType.Range or EntityType.Facility } place
                && (place.Actor is null || place.Actor.Country is null) && CountryAfter(context, i) is { } country)
                context.SetActor(i, ActorFactory.Place(Canonical(context, place), country, place.Type));
        }

        CapitalLinker.Settle(context);
        RegionLinker.Link(context);
        HomonymLinker.Link(context);
        context.FindFocus();
        CityLinker.Link(context);
        context.FindFocus();
        HalfLinker.Link(context);
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Actor is not null || name.Type is EntityType.Person or EntityType.Date or EntityType.Money || IsPairOfCountries(context, name)) continue;
            context.SetActor(i, OfBody(context, name) ?? ActorFactory.Named(Canonical(context, name), name.Type, country: CountryOf(context, name)));
        }
    }

    // "Turkish-Iranian" is two parties, and no actor of its own.
    private static bool IsPairOfCountries(LinkingContext context, Mention name)
    {
        var text = name.Span.Of(context.Document.Text);
        var hyphen = text.IndexOf('-');
        return hyphen > 0 && IsCountry(context.Knowledge.Lookup(text[..hyphen])) && IsCountry(context.Knowledge.Lookup(text[(hyphen + 1)..]));
    }

    private static bool IsCountry(IReadOnlyList<KnowledgeEntry> entries) =>
        entries.Any(e => e.Kind is EntryKind.CountryName or EntryKind.CountryAdjective or EntryKind.CountryPeople);

    // "Chad", "Jordan": a country's whole name is that country, unless the article names a person who bears it beside.
    private static void NamesTakenForPersons(LinkingContext context)
    {
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type != EntityType.Person || context.IsDecided(i)) continue;
            if (IsSeat(context, name)) context.Names[i] = name with { Type = EntityType.Place };
            var isCountry = IsCountryName(context, name);
            if (!isCountry && !IsCapital(context, name)) continue;
            var bearer = context.Names.Any(n => n.Type == EntityType.Person && n.EndToken - n.FirstToken > name.EndToken - name.FirstToken
                && n.Span.Of(context.Document.Text).Contains(name.Span.Of(context.Document.Text), StringComparison.Ordinal));
            var titled = name.FirstToken > 0 && context.Document.PartsOfSpeech[name.FirstToken - 1] == UPos.PROPN;
            if (!bearer && !titled) context.Names[i] = name with { Type = isCountry ? EntityType.Country : EntityType.Place };
        }
    }

    // "Fox" after "Vicente Fox": the last word of a person's name alone is that person, unless the article speaks of the country that bears it.
    private static void PersonsTakenForOthers(LinkingContext context)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, HashSet<string>>? writings = null;
        for (var i = 0; i < context.Names.Length; i++)
        {
            var name = context.Names[i];
            if (name.Type == EntityType.Person) surnames.Add(context.Document.TokenText(name.EndToken - 1).ToString());
            if (name.Type is not (EntityType.Organization or EntityType.Place or EntityType.Country or EntityType.Miscellaneous or EntityType.Facility)) continue;
            if (name.EndToken - name.FirstToken != 1 || context.IsDecided(i) || !surnames.Contains(context.Document.TokenText(name.FirstToken).ToString())) continue;
            var bearer = context.Knowledge.Lookup(name.Span.Of(context.Document.Text)).FirstOrDefault(e => e.Country is not null)?.Country;
            if (bearer is null || !IsWrittenOtherwise(writings ??= Writings(context), bearer, name.Span.Of(context.Document.Text).ToString())) context.Names[i] = name with { Type = EntityType.Person };
        }
    }

    private static bool IsWrittenOtherwise(Dictionary<string, HashSet<string>> writings, Country country, string text) =>
        writings.TryGetValue(country.Code, out var words) && words.Count > (words.Contains(text) ? 1 : 0);

    // The words by which the article names each country, its people or its seats.
    private static Dictionary<string, HashSet<string>> Writings(LinkingContext context)
    {
        var writings = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in context.Names)
        {
            var words = name.Span.Of(context.Document.Text);
            foreach (var entry in context.Knowledge.Lookup(words))
            {
                if (entry.Country is not { } country) continue;
                if (!writings.TryGetValue(country.Code, out var known)) writings[country.Code] = known = new HashSet<string>(StringComparer.Ordinal);
                known.Add(words.ToString());
            }
        }

        return writings;
    }

    // "the Kremlin", "Capitol Hill": no person's name has an article, and no person is called by two words that are a seat.
    private static bool IsSeat(LinkingContext context, Mention name) =>
        (name.EndToken - name.FirstToken > 1 || (name.FirstToken > 0 && context.IsWord(name.FirstToken - 1, "the")))
        && context.Knowledge.Lookup(name.Span.Of(context.Document.Text)).Any(e => e.Kind == EntryKind.Seat);

    // "Pyongyang accused", taken for a person: the one word of a capital.
    private static bool IsCapital(LinkingContext context, Mention name) =>
        name.EndToken - name.FirstToken == 1 && context.Knowledge.Lookup(name.Span.Of(context.Document.Text)) is { Count: > 0 } entries && entries[0].Kind == EntryKind.Capital
        && context.Knowledge.FindLeadersByShortName(name.Span.Of(context.Document.Text)).Count == 0;

    private static bool IsCountryName(LinkingContext context, Mention name) =>
        context.Knowledge.Lookup(name.Span.Of(context.Document.Text)).Any(e => e.Kind == EntryKind.CountryName && e.Country!.HasIsoCode);

    private static Actor? FromKnowledge(LinkingContext context, Mention name)
    {
        if (name.Type is EntityType.Date or EntityType.Money or EntityType.Person) return null;
        var entries = context.Knowledge.Lookup(name.Span.Of(context.Document.Text));
        // A parliament is both a seat and a body; as a body it has its part.
        if (entries.FirstOrDefault(e => e.Group is { Sector: Sector.LEG }) is { Group: { } parliament } && entries.Any(e => e.Kind == EntryKind.Seat)) return OfGroup(context, parliament);
        foreach (var entry in entries)
        {
            if (FromEntry(context, name, entry) is { } actor) return actor;
        }

        // "northern Kosovo" lies in Kosovo.
        if (name.EndToken - name.FirstToken > 1 && context.Document.TokenText(name.FirstToken) is "northern" or "southern" or "eastern" or "western" or "central" or "northeastern"
                or "northwestern" or "southeastern" or "southwestern"
            && context.Knowledge.Lookup(context.Document.SpanOfTokens(name.FirstToken + 1, name.EndToken).Of(context.Document.Text)).FirstOrDefault(e => e.Kind == EntryKind.CountryName)?.Country is { } around)
            return ActorFactory.Place(Canonical(context, name), around);
        return null;
    }

    private static Actor? FromEntry(LinkingContext context, Mention name, KnowledgeEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.CountryName when name.Type is EntityType.Country or EntityType.Place or EntityType.Nationality or EntityType.Organization:
                return ActorFactory.Of(entry.Country!);
            case EntryKind.CountryAdjective or EntryKind.CountryPeople when name.Type is EntityType.Nationality or EntityType.Place or EntityType.Country:
                return ActorFactory.Of(entry.Country!);
            case EntryKind.Capital when name.Type is EntityType.Place or EntityType.Country or EntityType.Organization:
                return StandsForGovernment(context, name)
                    ? OfSeat(context, entry) ?? ActorFactory.PartOf(ActorFactory.Of(context.Predecessor(entry.Country!) ?? entry.Country!), Sector.GOV)
                    : ActorFactory.Place(entry.Name, context.Predecessor(entry.Country!) ?? entry.Country);
            case EntryKind.Seat:
                return ActorFactory.PartOf(ActorFactory.Of(context.Predecessor(entry.Country!) ?? entry.Country!), Sector.GOV);
            case EntryKind.AllianceName:
                return ActorFactory.Of(entry.Alliance!);
            case EntryKind.AlliancePhrase when name.Type is EntityType.Organization or EntityType.Alliance && NamesAlliance(context, entry.Alliance!):
                return ActorFactory.Of(entry.Alliance!);
            case EntryKind.RangeName when name.Type is EntityType.Range or EntityType.Place or EntityType.Facility:
                return ActorFactory.Place(entry.Range!.Name, context.Knowledge.FindCountry(entry.Range.Country), EntityType.Range);
            case EntryKind.GroupName:
                return OfGroup(context, entry.Group!);
            default:
                return null;
        }
    }

    // "Brussels threatened Hungary" where the European Union is spoken of, and Belgium and NATO are not.
    private static Actor? OfSeat(LinkingContext context, KnowledgeEntry capital)
    {
        if (context.IsWritten(capital.Country!.Code)) return null;
        Alliance? only = null;
        foreach (var id in context.NamedAlliances)
        {
            if (context.Knowledge.FindAlliance(id) is not { Seat: { } seat } alliance || !seat.Equals(capital.Name, StringComparison.Ordinal)) continue;
            if (only is not null) return null;
            only = alliance;
        }

        return only is { Kind: "political union" } ? ActorFactory.Of(only) : null;
    }

    // "the Western alliance", taken for a name, of an alliance that the article names.
    private static bool NamesAlliance(LinkingContext context, Alliance alliance) => context.NamedAlliances.Contains(alliance.Id);

    private static Actor OfGroup(LinkingContext context, ArmedGroup group) =>
        group.ActsForCountry && context.Knowledge.FindCountry(group.Country) is { } country
            ? ActorFactory.PartOf(ActorFactory.Of(country), group.Sector) with { Id = group.Name, Name = group.Name, Type = EntityType.Organization }
            : ActorFactory.Named(group.Name, EntityType.Organization, group.Sector, group.Country);

    // A capital is a place after a preposition of place; as subject, owner or partner it is the government.
    private static bool StandsForGovernment(LinkingContext context, Mention name)
    {
        if (context.Document.Dateline?.Span.Contains(name.Span) == true) return false;
        var head = context.Syntax.HeadOf(name.FirstToken, name.EndToken);
        if (IsSpokenTo(context, head)) return true;
        if (name.FirstToken > 0 && PlaceCases.Contains(context.Document.Lemmas[name.FirstToken - 1])) return false;
        if (IsWhatAPlaceIs(context, head)) return false;
        return context.Syntax.Relation(head) switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.OblAgent or DependencyRelation.NmodPoss
                or DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Conj => true,
            DependencyRelation.Obl or DependencyRelation.Nmod => context.Syntax.Case(head) is "with" or "by" or "between" or "against" or "of" && !FollowsPlaceNoun(context, head),
            _ => false,
        };
    }

    // "protested to Minsk": nobody speaks to a place.
    private static bool IsSpokenTo(LinkingContext context, int head) =>
        context.Syntax.Relation(head) is DependencyRelation.Obl or DependencyRelation.Nmod && context.Syntax.Case(head) is "to"
        && context.Syntax.Head(head) is var verb && verb >= 0 && Addressing.Contains(context.Document.Lemmas[verb]);

    // "Athens is the largest city", "he left Athens": said of the place.
    private static bool IsWhatAPlaceIs(LinkingContext context, int head)
    {
        var verb = context.Syntax.Head(head);
        if (verb < 0) return false;
        return context.Syntax.Relation(head) switch
        {
            DependencyRelation.Nsubj => context.Syntax.Child(verb, DependencyRelation.Cop) >= 0 && context.Syntax.Tag(verb) is UPos.NOUN or UPos.PROPN,
            DependencyRelation.Obj => context.Document.Lemmas[verb] is "visit" or "leave" or "reach" or "enter" or "tour" or "see" or "capture" or "seize" or "bomb" or "shell" or "flee" or "hit",
            _ => false,
        };
    }

    private static bool FollowsPlaceNoun(LinkingContext context, int head) =>
        context.Syntax.Head(head) is var noun && noun >= 0
        && context.Document.Lemmas[noun] is "city" or "north" or "south" or "east" or "west" or "outskirts" or "suburb" or "street" or "centre" or "center" or "capital" or "mile" or "kilometer" or "kilometre" or "km";

    private static Country? CountryAfter(LinkingContext context, int name)
    {
        var (place, next) = (context.Names[name], context.Names[name + 1]);
        return next.Type == EntityType.Country && next.FirstToken == place.EndToken + 1 && context.IsWord(place.EndToken, ",")
            && context.Syntax.SentenceOf[place.FirstToken] == context.Syntax.SentenceOf[next.FirstToken]
            ? context.Knowledge.FindCountry(next.Actor?.Id)
            : null;
    }

    // "Kazakh Defense Ministry", "U.S. Embassy", "the Foreign Ministry" of the country the article is about.
    private static Actor? OfBody(LinkingContext context, Mention name)
    {
        if (name.Type is not (EntityType.Organization or EntityType.Facility)) return null;
        var sector = BodySector(context, name);
        if (sector is not (Sector.GOV or Sector.MIL or Sector.COP or Sector.JUD or Sector.LEG or Sector.SPY)) return null;
        var owner = OwnerInside(context, name) ?? OwnerBeside(context, name);
        var sure = owner is not null;
        if (owner is null && (context.SettingOf(name.FirstToken) ?? context.Focus) is { } country) owner = ActorFactory.Of(country);
        if (owner is null) return null;
        var canonical = Canonical(context, name);
        var part = ActorFactory.PartOf(owner, sector);
        return part with { Id = sure ? canonical : $"{canonical} ({owner.RollUp})", Name = canonical, Type = EntityType.Organization };
    }

    // "the National Library of the Netherlands", "American Airlines": of that country, without acting for it.
    private static string? CountryOf(LinkingContext context, Mention name) =>
        name.Type is EntityType.Organization or EntityType.Facility && OwnerInside(context, name) is { Type: EntityType.Country } country ? country.Id : null;

    private static Sector BodySector(LinkingContext context, Mention name)
    {
        for (var first = name.FirstToken; first < name.EndToken; first++)
        {
            var phrase = context.Document.SpanOfTokens(first, name.EndToken);
            if (phrase.Length < 60 && context.Knowledge.FindRole(phrase.Of(context.Document.Text)) is { IsGroup: true } role) return role.Sector;
        }

        // "Ministry of Defense", "Embassy in Kabul": the head comes first.
        return context.Knowledge.FindRole(context.Document.TokenText(name.FirstToken)) is { IsGroup: true, Sector: Sector.GOV } opening ? opening.Sector : Sector.None;
    }

    private static Actor? OwnerInside(LinkingContext context, Mention name)
    {
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            if (context.Knowledge.MatchLongest(context.Document, i, name.EndToken, out var entries) == 0) continue;
            if (entries.FirstOrDefault(e => e.Kind is EntryKind.CountryName or EntryKind.CountryAdjective) is { } entry) return ActorFactory.Of(entry.Country!);
            if (entries.FirstOrDefault(e => e.Kind is EntryKind.AllianceName) is { } body) return ActorFactory.Of(body.Alliance!);
        }

        return null;
    }

    private static Actor? OwnerBeside(LinkingContext context, Mention name)
    {
        var head = context.Syntax.HeadOf(name.FirstToken, name.EndToken);
        foreach (var child in context.Syntax.Children(head))
        {
            if (child >= name.FirstToken && child < name.EndToken) continue;
            var relation = context.Syntax.Relation(child);
            var owns = relation is DependencyRelation.NmodPoss or DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.Nmod
                && (relation != DependencyRelation.Nmod || context.Syntax.Case(child) is "of" or "in");
            if (owns && context.NameOf(child)?.Actor is { } actor && (actor.Type is EntityType.Country or EntityType.Alliance || actor.Affiliation is not null)) return actor;
        }

        // The name before it, where the parser made something else of it: "Kazakh Defense Ministry" cut in two, "Iran's Intelligence Ministry".
        var previous = name.FirstToken - 1;
        if (previous > 0 && context.Document.TokenText(previous) is "'s" or "\u2019s" or "'" or "\u2019") previous--;
        return previous >= 0 && context.NameOf(previous) is { Type: EntityType.Nationality or EntityType.Country, Actor: { } before } ? before : null;
    }

    /// <summary>A name as it is written, white space made single; a name all in capitals takes the form it has elsewhere.</summary>
    public static string Canonical(LinkingContext context, Mention name)
    {
        var text = Written(context, name);
        if (text.Any(char.IsLower) || text.Length < 5) return text;
        foreach (var other in context.Names)
        {
            var form = Written(context, other);
            if (form.Length == text.Length && form.Any(char.IsLower) && form.Equals(text, StringComparison.OrdinalIgnoreCase)) return form;
        }

        return text;
    }

    private static string Written(LinkingContext context, Mention name)
    {
        var first = name.FirstToken;
        if (first + 1 < name.EndToken && context.IsWord(first, "the")) first++;
        var text = context.Document.SpanOfTokens(first, name.EndToken).Of(context.Document.Text);
        return text.ContainsAny('\n', '\r', '\t') || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : text.ToString();
    }
}
