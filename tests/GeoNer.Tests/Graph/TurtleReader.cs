using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoNer.Tests.Graph;

/// <summary>
/// Reads Turtle (the grammar of the W3C, without base, collections and numbers by themselves) as lines of N-Triples with blank nodes
/// numbered in the order of their subjects, so that two files can be compared.
/// </summary>
internal sealed partial class TurtleReader
{
    private readonly List<string> _tokens;
    private readonly Dictionary<string, string> _prefixes = [];
    private readonly List<string> _triples = [];
    private int _at;
    private int _blanks;

    private TurtleReader(string text)
    {
        var matches = Token().Matches(text);
        matches.Sum(m => m.Length).Should().Be(text.Length, "all of the text is Turtle");
        _tokens = [.. matches.Select(m => m.Value).Where(t => t.Trim().Length > 0)];
    }

    public static IReadOnlyList<string> Read(string text)
    {
        var reader = new TurtleReader(text);
        while (reader._at < reader._tokens.Count) reader.Statement();
        return reader._triples;
    }

    // IRIREF, STRING_LITERAL_QUOTE, PNAME, datatype mark, punctuation, white space; anything else is no token and fails the sum above.
    [GeneratedRegex("""<[^\x00-\x20<>"{}|^`\\]*>|"(?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*"|@prefix|[A-Za-z]*:[A-Za-z0-9]*|\^\^|\ba\b|[\[\].;,]|\s+""")]
    private static partial Regex Token();

    private string Next() => _tokens[_at++];

    private void Expect(string token) => Next().Should().Be(token);

    private void Statement()
    {
        if (_tokens[_at] == "@prefix")
        {
            _at++;
            var name = Next();
            _prefixes.Add(name, Next()[1..^1]);
        }
        else
        {
            Properties(Term());
        }

        Expect(".");
    }

    private void Properties(string subject)
    {
        while (true)
        {
            var predicate = _tokens[_at] == "a" ? Iri("rdf:type", _at++) : Term();
            do _triples.Add($"{subject} {predicate} {Term()}");
            while (_tokens[_at] == "," && _at++ > 0);
            if (_tokens[_at] != ";") return;
            _at++;
        }
    }

    private string Term()
    {
        var token = Next();
        if (token == "[")
        {
            var blank = string.Create(CultureInfo.InvariantCulture, $"_:b{_blanks++}");
            Properties(blank);
            Expect("]");
            return blank;
        }

        if (token[0] == '<') return token;
        if (token[0] != '"') return Iri(token, 0);
        var literal = '"' + Unescape(token[1..^1]) + '"';
        if (_at < _tokens.Count && _tokens[_at] == "^^")
        {
            _at++;
            literal += "^^" + Term();
        }

        return literal;
    }

    private string Iri(string name, int _)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal) + 1;
        return $"<{_prefixes[name[..colon]]}{name[colon..]}>";
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            plain.Append(text[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'u' => (char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), _ => text[i] });
            if (text[i] == 'u') i += 4;
        }

        return plain.ToString();
    }
}
