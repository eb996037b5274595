using GeoNer.Documents;

namespace GeoNer.Tool.Input;

/// <summary>One document of a CoNLL file: its lines as they are, and which of them are tokens.</summary>
internal sealed class ColumnDocument(string id)
{
    private readonly List<(string Text, bool IsToken)> _lines = [];
    private readonly List<List<ColumnToken>> _sentences = [];
    private bool _isOpen;

    public string Id => id;

    public bool IsEmpty => _lines.Count == 0;

    public bool HasTokens => _sentences.Count > 0;

    /// <summary>The tokens of each sentence.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnToken>> Sentences => _sentences;

    public void AddToken(ColumnToken token)
    {
        if (!_isOpen) _sentences.Add([]);
        _isOpen = true;
        _sentences[^1].Add(token);
        _lines.Add((token.Line, true));
    }

    /// <summary>Adds a line that is copied as it is.</summary>
    public void AddOther(string line, bool endsSentence)
    {
        if (endsSentence) _isOpen = false;
        _lines.Add((line, false));
    }

    /// <summary>The document for the pipeline.</summary>
    public Document ToDocument() => Document.FromTokens(_sentences.Select(s => s.ConvertAll(t => t.Text)), id);

    /// <summary>Writes the lines, those of tokens as <paramref name="rewrite"/> has them: it is given the index of the token and its line.</summary>
    public void Write(TextWriter output, Func<int, string, string> rewrite)
    {
        var token = 0;
        foreach (var (text, isToken) in _lines) output.WriteLine(isToken ? rewrite(token++, text) : text);
    }
}
