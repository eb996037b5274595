using System.Text;
using GeoNer.Models;

namespace GeoNer.Knowledge;

/// <summary>
/// Reads the actor and agent dictionaries of PETRARCH (Schrodt, Beieler and Idris 2014): names with codes in brackets, <c>+</c> before synonyms, dates in the
/// brackets, <c>!NAME! = A, B</c> for sets of words, <c>{}</c> for the plural of an agent. A code with <c>~</c> makes its name an agent. For one thread.
/// </summary>
internal sealed class PetrarchReader(string file)
{
    private readonly LineErrors _errors = new(file);
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.OrdinalIgnoreCase);
    private PetrarchLine? _start;
    private List<PetrarchLine> _names = [];
    private List<RawTerm> _terms = [];

    public List<RawActor> Actors { get; } = [];

    public List<AgentEntry> Agents { get; } = [];

    /// <exception cref="ModelException">A line is malformed; the message has each with file and line.</exception>
    public void Read(string text)
    {
        foreach (var line in PetrarchLine.ReadAll(text))
        {
            if (line.Problem is { } problem) _errors.Add(line.Number, problem);
            if (IsSet(line)) AddSet(line);
            else if (line.Name.Length == 0) AddCodes(line);
            else if (line.Name[0] == '+') AddSynonym(line);
            else Begin(line);
        }

        End();
        _errors.ThrowIfAny();
    }

    private static bool IsSet(PetrarchLine line) =>
        line.Name.Length > 1 && line.Name[0] == '!' && line.Text.IndexOf('!', 1) is > 0 and var end && line.Text[(end + 1)..].TrimStart().StartsWith('=');

    private void AddSet(PetrarchLine line)
    {
        var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
        var words = line.Text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) _errors.Add(line.Number, $"the set {line.Text[..equals].Trim()} has no words: write '!PERSON! = MAN, WOMAN'.");
        if (words.FirstOrDefault(w => w.Contains('!', StringComparison.Ordinal)) is { } nested)
        {
            _errors.Add(line.Number, $"'{nested}' is a set inside a set: write its words.");
            return;
        }

        _sets[line.Text[..equals].Trim()] = words;
    }

    private void Begin(PetrarchLine line)
    {
        End();
        _start = line;
        _names.Add(line);
        AddCodes(line);
    }

    private void AddSynonym(PetrarchLine line)
    {
        if (_start is null) _errors.Add(line.Number, $"the synonym '{line.Name}' has no name before it.");
        else _names.Add(line);
        if (_start is not null || line.Brackets.Count > 0) AddCodes(line);
    }

    private void AddCodes(PetrarchLine line)
    {
        if (_start is null) _errors.Add(line.Number, $"'{line.Text}' has no name before it.");
        foreach (var bracket in line.Brackets)
        {
            var term = PetrarchBracket.Read(bracket, out var problem);
            if (problem is not null) _errors.Add(line.Number, problem);
            _terms.Add(term);
        }
    }

    private void End()
    {
        if (_start is not { } start) return;
        var agents = _terms.Count(t => t.Codes.Any(c => c.Contains('~', StringComparison.Ordinal)));
        if (_terms.Count == 0 && start.Problem is null) _errors.Add(start.Number, $"the name '{start.Name}' has no code in brackets.");
        else if (agents == 0) AddActor();
        else if (agents < _terms.Count || agents > 1) _errors.Add(start.Number, $"the agent '{start.Name}' must have one code, such as [~GOV].");
        else AddAgent(_terms[0].Codes[0]);
        (_start, _names, _terms) = (null, [], []);
    }

    private void AddActor()
    {
        RawActor? actor = null;
        foreach (var line in _names)
        {
            if (line.Plurals is not null) _errors.Add(line.Number, $"'{line.Name}' has a plural, which only agents have: its code must be one with '~'.");
            foreach (var name in Names(line).Select(ActorNameCase.OfActor))
            {
                if (actor is null) actor = new RawActor(name);
                else actor.Aliases.Add(name);
            }
        }

        if (actor is null) return;
        actor.Terms.AddRange(_terms);
        Actors.Add(actor);
    }

    private void AddAgent(string code)
    {
        var forms = new List<string>();
        foreach (var line in _names)
        {
            var names = Names(line).Select(n => n.ToLowerInvariant()).ToList();
            forms.AddRange(names);
            if (line.Plurals is { } plurals)
                forms.AddRange(plurals.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => Spaced(p).ToLowerInvariant()));
            else if (!line.Name.Contains('!', StringComparison.Ordinal) && !line.Name.EndsWith('_'))
                forms.AddRange(names.Select(ActorNameCase.Plural));
        }

        if (forms.Count == 0) return;
        Agents.Add(new AgentEntry
        {
            Name = forms[0],
            Forms = forms.Skip(1).Distinct(StringComparer.Ordinal).ToList().AsReadOnly(),
            Code = ActorCodeReader.ReadAgent(code.Trim('~')),
            ComesFirst = code[^1] == '~',
        });
    }

    // "CONGRESS!PERSON!" is one name for each word of the set.
    private List<string> Names(PetrarchLine line)
    {
        var names = new List<string> { line.Name.TrimStart('+') };
        for (var i = 0; i < names.Count;)
        {
            var start = names[i].IndexOf('!', StringComparison.Ordinal);
            var end = start < 0 ? -1 : names[i].IndexOf('!', start + 1);
            if (end < 0)
            {
                i++;
                continue;
            }

            var (name, set) = (names[i], names[i][start..(end + 1)]);
            names.RemoveAt(i);
            if (_sets.TryGetValue(set, out var words)) names.InsertRange(i, words.Select(w => string.Concat(name.AsSpan(0, start), w, name.AsSpan(end + 1))));
            else _errors.Add(line.Number, $"there is no set {set} before this line.");
        }

        var spaced = names.ConvertAll(Spaced);
        foreach (var name in spaced)
        {
            if (NameProblem.Of(name) is { } problem) _errors.Add(line.Number, problem);
        }

        return spaced.FindAll(n => NameProblem.Of(n) is null);
    }

    private static string Spaced(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var word in name.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)) text.Append(text.Length > 0 ? " " : "").Append(word);
        return text.ToString();
    }
}
