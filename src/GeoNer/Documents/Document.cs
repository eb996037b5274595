using GeoNer.Ontology;

namespace GeoNer.Documents;

/// <summary>The text of an article and what the stages have found in it.</summary>
/// <remarks>
/// The text is never rewritten; every span is a half-open range of UTF-16 offsets into it. While a document is in the
/// pipeline its stages set their layers, one thread at a time. <see cref="Freeze"/>, which the extractor calls, ends that:
/// from then on the document is immutable and safe for any number of threads, and every <c>Set…</c> method throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class Document
{
    private TextBlock[] _blocks = [];
    private TextSpan[] _tokens = [];
    private SentenceSpan[] _sentences = [];
    private UPos[] _partsOfSpeech = [];
    private string[] _lemmas = [];
    private int[] _heads = [];
    private DependencyRelation[] _dependencyLabels = [];
    private Mention[] _entities = [];
    private Mention[] _references = [];
    private Actor[] _actors = [];
    private Relation[] _relations = [];
    private bool _frozen;

    /// <summary>Makes a document without any layer.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <param name="id">A name for the document; empty when null.</param>
    /// <param name="title">The title where it is not part of the text; null when there is none. It is kept, not read.</param>
    /// <param name="date">The day of publication; null when not known.</param>
    public Document(string text, string? id = null, string? title = null, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Id = id ?? "";
        Title = title;
        Date = date;
    }

    /// <summary>The name of the document; empty when it has none.</summary>
    public string Id { get; }

    /// <summary>The original text.</summary>
    public string Text { get; }

    /// <summary>The title given with the document, or null.</summary>
    public string? Title { get; }

    /// <summary>The day of publication given with the document, or null.</summary>
    public DateOnly? Date { get; }

    /// <summary>The layers set so far.</summary>
    public DocumentLayers Layers { get; private set; }

    /// <summary>The blocks of the article, in the order of the text, not overlapping.</summary>
    public ReadOnlySpan<TextBlock> Blocks => _blocks;

    /// <summary>The dateline, or null.</summary>
    public Dateline? Dateline { get; private set; }

    /// <summary>The spans of the tokens, in the order of the text, not overlapping.</summary>
    public ReadOnlySpan<TextSpan> TokenSpans => _tokens;

    /// <summary>The sentences as ranges of token indexes, in order, not overlapping. Tokens of furniture belong to none.</summary>
    public ReadOnlySpan<SentenceSpan> SentenceSpans => _sentences;

    /// <summary>One tag a token; empty before tagging.</summary>
    public ReadOnlySpan<UPos> PartsOfSpeech => _partsOfSpeech;

    /// <summary>One lemma a token; empty before lemmatizing.</summary>
    public ReadOnlySpan<string> Lemmas => _lemmas;

    /// <summary>The index of each token's head in the document, -1 for roots and tokens outside sentences; empty before parsing.</summary>
    public ReadOnlySpan<int> Heads => _heads;

    /// <summary>The relation of each token to its head; empty before parsing.</summary>
    public ReadOnlySpan<DependencyRelation> DependencyLabels => _dependencyLabels;

    /// <summary>Named mentions, in the order of the text, not overlapping.</summary>
    public IReadOnlyList<Mention> Entities => _entities;

    /// <summary>Pronouns and descriptions that refer to an actor, in the order of the text.</summary>
    public IReadOnlyList<Mention> References => _references;

    /// <summary>The actors mentioned, each once, in the order of their first mention.</summary>
    public IReadOnlyList<Actor> Actors => _actors;

    /// <summary>Relations, in the order of their evidence.</summary>
    public IReadOnlyList<Relation> Relations => _relations;

    /// <summary>Number of tokens.</summary>
    public int TokenCount => _tokens.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _sentences.Length;

    /// <summary>The token at an index from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Token GetToken(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_tokens.Length, nameof(index));
        return new Token(this, index);
    }

    /// <summary>The sentence at an index from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sentence.</exception>
    public Sentence GetSentence(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_sentences.Length, nameof(index));
        return new Sentence(this, index);
    }

    /// <summary>A copy of the characters of a span.</summary>
    public string Slice(TextSpan span) => span.Of(Text).ToString();

    /// <summary>The characters of the token at an index.</summary>
    public ReadOnlySpan<char> TokenText(int index) => _tokens[index].Of(Text);

    /// <summary>The span from the first character of token <paramref name="first"/> to the last before token <paramref name="end"/>.</summary>
    public TextSpan SpanOfTokens(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>Makes a document of sentences already cut into tokens; the text is the tokens, joined by spaces.</summary>
    /// <param name="sentences">The tokens of each sentence. Empty sentences are passed over, empty tokens are kept.</param>
    /// <param name="id">A name for the document.</param>
    /// <returns>A document with <see cref="DocumentLayers.Blocks"/>, <see cref="DocumentLayers.Tokens"/> and <see cref="DocumentLayers.Sentences"/>.</returns>
    public static Document FromTokens(IEnumerable<IReadOnlyList<string>> sentences, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new System.Text.StringBuilder();
        var tokens = new List<TextSpan>();
        var spans = new List<SentenceSpan>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            foreach (var token in sentence)
            {
                if (text.Length > 0) text.Append(' ');
                tokens.Add(new TextSpan(text.Length, text.Length + token.Length));
                text.Append(token);
            }

            if (tokens.Count > first) spans.Add(new SentenceSpan(first, tokens.Count));
        }

        var document = new Document(text.ToString(), id);
        document.SetBlocks([new TextBlock(BlockKind.Paragraph, new TextSpan(0, text.Length))], null);
        document.SetTokens([.. tokens]);
        document.SetSentences([.. spans]);
        return document;
    }

    /// <summary>Sets the blocks and the dateline.</summary>
    /// <exception cref="ArgumentException">Blocks overlap, are out of order or lie outside the text.</exception>
    public void SetBlocks(ReadOnlySpan<TextBlock> blocks, Dateline? dateline)
    {
        Begin(DocumentLayers.None);
        var end = 0;
        foreach (var block in blocks) end = CheckNext(block.Span, end, "block");
        _blocks = blocks.ToArray();
        Dateline = dateline;
        Layers |= DocumentLayers.Blocks;
    }

    /// <summary>Sets the tokens.</summary>
    /// <exception cref="ArgumentException">Tokens overlap, are out of order or lie outside the text.</exception>
    public void SetTokens(ReadOnlySpan<TextSpan> tokens)
    {
        Begin(DocumentLayers.None);
        var end = 0;
        foreach (var token in tokens) end = CheckNext(token, end, "token");
        _tokens = tokens.ToArray();
        Layers |= DocumentLayers.Tokens;
    }

    /// <summary>Sets the sentences.</summary>
    /// <exception cref="ArgumentException">Sentences are empty, overlap, are out of order or name tokens that are not there.</exception>
    public void SetSentences(ReadOnlySpan<SentenceSpan> sentences)
    {
        Begin(DocumentLayers.Tokens);
        var end = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Start < end || sentence.End <= sentence.Start || sentence.End > _tokens.Length)
                throw new ArgumentException($"Sentence [{sentence.Start}, {sentence.End}) is empty, overlaps or has no such tokens.");
            end = sentence.End;
        }

        _sentences = sentences.ToArray();
        Layers |= DocumentLayers.Sentences;
    }

    /// <summary>Sets one part of speech a token.</summary>
    /// <exception cref="ArgumentException">There are not as many tags as tokens.</exception>
    public void SetPartsOfSpeech(ReadOnlySpan<UPos> tags)
    {
        Begin(DocumentLayers.Tokens);
        CheckLength(tags.Length);
        _partsOfSpeech = tags.ToArray();
        Layers |= DocumentLayers.PartsOfSpeech;
    }

    /// <summary>Sets one lemma a token.</summary>
    /// <exception cref="ArgumentException">There are not as many lemmas as tokens.</exception>
    public void SetLemmas(ReadOnlySpan<string> lemmas)
    {
        Begin(DocumentLayers.Tokens);
        CheckLength(lemmas.Length);
        _lemmas = lemmas.ToArray();
        Layers |= DocumentLayers.Lemmas;
    }

    /// <summary>Sets heads and relations.</summary>
    /// <param name="heads">The index of each token's head in the document, -1 for a root.</param>
    /// <param name="labels">The relation of each token to its head.</param>
    /// <exception cref="ArgumentException">There are not as many of them as tokens, or a head is no token.</exception>
    public void SetDependencies(ReadOnlySpan<int> heads, ReadOnlySpan<DependencyRelation> labels)
    {
        Begin(DocumentLayers.Sentences);
        CheckLength(heads.Length);
        CheckLength(labels.Length);
        foreach (var head in heads)
        {
            if (head < -1 || head >= _tokens.Length) throw new ArgumentException($"Head {head} is no token of the document.");
        }

        _heads = heads.ToArray();
        _dependencyLabels = labels.ToArray();
        Layers |= DocumentLayers.Dependencies;
    }

    /// <summary>Sets the named mentions as the tagger has them; they are given the ids <c>e1</c>, <c>e2</c>, … in order.</summary>
    /// <param name="entities">Mentions of kind <see cref="MentionKind.Name"/>, in order, not overlapping.</param>
    /// <param name="layers"><see cref="DocumentLayers.Entities"/>, and <see cref="DocumentLayers.EntityTypes"/> where the types are fine.</param>
    /// <exception cref="ArgumentException">Mentions overlap, are out of order, or their span is not that of their tokens.</exception>
    public void SetEntities(ReadOnlySpan<Mention> entities, DocumentLayers layers = DocumentLayers.Entities)
    {
        Begin(DocumentLayers.Sentences);
        _entities = Number(entities, 'e');
        var end = 0;
        foreach (var entity in _entities) end = CheckNext(entity.Span, end, "entity");
        Layers |= layers & (DocumentLayers.Entities | DocumentLayers.EntityTypes);
    }

    /// <summary>Sets who is who: the actors, and the mentions anew with their actors.</summary>
    /// <param name="entities">The named mentions, in order, each with its actor where it has one.</param>
    /// <param name="references">Pronouns and descriptions, in order, each with its actor.</param>
    /// <exception cref="ArgumentException">A reference has no actor, or a span is not that of its tokens.</exception>
    public void SetActors(ReadOnlySpan<Mention> entities, ReadOnlySpan<Mention> references)
    {
        SetEntities(entities, DocumentLayers.Entities | DocumentLayers.EntityTypes);
        _references = Number(references, 'r');
        foreach (var reference in _references)
        {
            if (reference.Actor is null) throw new ArgumentException($"Reference at {reference.Span} has no actor.");
        }

        var mentions = _entities.Concat(_references).OrderBy(m => m.Span).Where(m => m.Actor is not null);
        _actors = mentions.Select(m => m.Actor!).DistinctBy(a => a.Id).ToArray();
        Layers |= DocumentLayers.Actors;
    }

    /// <summary>Sets the relations.</summary>
    /// <exception cref="ArgumentException">A relation joins a mention that has no actor or is not of this document.</exception>
    public void SetRelations(ReadOnlySpan<Relation> relations)
    {
        Begin(DocumentLayers.Actors);
        var known = new HashSet<Mention>(_entities.Length + _references.Length);
        if (relations.Length > 0)
        {
            known.UnionWith(_entities);
            known.UnionWith(_references);
        }

        foreach (var relation in relations)
        {
            foreach (var mention in (ReadOnlySpan<Mention>)[relation.Source, relation.Target])
            {
                if (mention.Actor is null || !known.Contains(mention))
                    throw new ArgumentException($"Relation by rule '{relation.Rule}' joins a mention that is not of this document.");
            }
        }

        _relations = relations.ToArray();
        Layers |= DocumentLayers.Relations;
    }

    /// <summary>Ends the building of the document: from now on it is immutable.</summary>
    public void Freeze() => _frozen = true;

    private Mention[] Number(ReadOnlySpan<Mention> mentions, char letter)
    {
        var numbered = new Mention[mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.FirstToken < 0 || mention.EndToken <= mention.FirstToken || mention.EndToken > _tokens.Length
                || mention.Span != SpanOfTokens(mention.FirstToken, mention.EndToken))
                throw new ArgumentException($"The span {mention.Span} of a mention is not that of its tokens.");
            numbered[i] = mention with { Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{i + 1}") };
        }

        return numbered;
    }

    private void Begin(DocumentLayers needed)
    {
        if (_frozen) throw new InvalidOperationException("The document has left the pipeline and is immutable.");
        var missing = needed & ~Layers;
        if (missing != 0) throw new InvalidOperationException($"The document has no layer {missing} yet: set it first.");
    }

    private void CheckLength(int length)
    {
        if (length != _tokens.Length) throw new ArgumentException($"{length} values for {_tokens.Length} tokens: there must be one a token.");
    }

    private int CheckNext(TextSpan span, int end, string what)
    {
        if (span.Start < end || span.End < span.Start || span.End > Text.Length)
            throw new ArgumentException($"The {what} {span} overlaps the one before it, is out of order or lies outside the text.");
        return span.End;
    }
}
