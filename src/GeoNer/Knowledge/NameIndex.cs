using GeoNer.Documents;

namespace GeoNer.Knowledge;

/// <summary>Finds values by name, in the folded form of <see cref="NameFolder"/>. Immutable once built; looking up allocates nothing.</summary>
internal sealed class NameIndex<T>
    where T : class
{
    /// <summary>The longest name that can be added, in UTF-16 units.</summary>
    public const int MaxNameLength = 160;

    // An acronym this short is often a word when written small (us, who, is); the longest that is one are of four letters.
    private const int LongestAmbiguousAcronym = 4;

    private const int MaxTokens = 24;

    private readonly bool _hyphenIsSpace;
    private readonly bool _caseMatters;
    private readonly Dictionary<string, Found>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestByFirstWord;

    private NameIndex(Dictionary<string, Found> byName, Dictionary<string, int> longestByFirstWord, bool hyphenIsSpace, bool caseMatters)
    {
        _caseMatters = caseMatters;
        _hyphenIsSpace = hyphenIsSpace;
        _byName = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestByFirstWord = longestByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Everything that has this name; empty when nothing has.</summary>
    public IReadOnlyList<T> Lookup(ReadOnlySpan<char> name)
    {
        var folder = new NameFolder(stackalloc char[MaxNameLength], _hyphenIsSpace);
        folder.Append(name);
        return folder.Overflowed ? [] : Find(folder, inText: false);
    }

    /// <summary>Length in tokens of the longest name that starts at a token and ends before another; 0 when none does.</summary>
    /// <remarks>Words in small letters are only such names as are written so (<c>contras</c>): running text has a <c>diet</c> that is no Diet.</remarks>
    public int MatchLongest(Document document, int firstToken, int endToken, out IReadOnlyList<T> values)
    {
        values = [];
        var folder = new NameFolder(stackalloc char[MaxNameLength], _hyphenIsSpace);
        folder.Append(document.TokenText(firstToken));
        if (folder.Overflowed || !_longestByFirstWord.TryGetValue(FirstWord(folder.Name), out var longest)) return 0;

        values = Find(folder, inText: true);
        var length = values.Count > 0 ? 1 : 0;
        var end = Math.Min(endToken, firstToken + longest);
        for (var token = firstToken + 1; token < end; token++)
        {
            var before = folder.Length;
            folder.Append(document.Text.AsSpan(document.TokenSpans[token - 1].End, document.TokenSpans[token].End - document.TokenSpans[token - 1].End));
            if (folder.Overflowed || folder.Length == before) break;
            var found = Find(folder, inText: true);
            if (found.Length == 0) continue;
            values = found;
            length = token - firstToken + 1;
        }

        return length;
    }

    private T[] Find(scoped in NameFolder name, bool inText)
    {
        if (!_byName.TryGetValue(name.Name, out var found)) return [];
        return name.IsCapitals ? found.InCapitals
            : inText && _caseMatters && !name.HasCapitals ? found.InSmall
            : found.InAnyCase;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOfAny(' ', '-', '\'');
        return end < 0 ? folded : folded[..end];
    }

    private readonly record struct Found(T[] InCapitals, T[] InAnyCase, T[] InSmall);

    /// <summary>Collects names. For one thread.</summary>
    /// <param name="hyphenIsSpace">Whether <c>vice-president</c> is <c>vice president</c>.</param>
    /// <param name="caseMatters">Whether words of a text in small letters are only names that are written so.</param>
    /// <param name="capacity">About how many names there will be.</param>
    internal sealed class Builder(bool hyphenIsSpace, bool caseMatters, int capacity)
    {
        private readonly Dictionary<string, Found> _byName = new(capacity, StringComparer.Ordinal);
        private readonly Dictionary<string, int> _longestByFirstWord = new(capacity / 2, StringComparer.Ordinal);

        /// <summary>Adds a value under a name, unless an equal one is there already. A name without letters is passed over.</summary>
        /// <exception cref="ArgumentException">The name is too long.</exception>
        public void Add(string name, T value)
        {
            var folder = new NameFolder(stackalloc char[MaxNameLength], hyphenIsSpace);
            folder.Append(name);
            if (folder.Overflowed) throw new ArgumentException($"The name '{name}' is longer than {MaxNameLength} characters.");
            if (folder.Length == 0) return;

            var lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
            var known = lookup.TryGetValue(folder.Name, out var found) ? found : new Found([], [], []);
            var inCapitals = With(known.InCapitals, value);
            var inAnyCase = IsAmbiguousAcronym(folder) ? known.InAnyCase
                : known.InAnyCase == known.InCapitals ? inCapitals
                : With(known.InAnyCase, value);
            var inSmall = folder.HasCapitals ? known.InSmall : With(known.InSmall, value);
            lookup[folder.Name] = new Found(inCapitals, inAnyCase, inSmall);
            NoteFirstWord(folder.Name);
        }

        /// <summary>The index of what was added.</summary>
        public NameIndex<T> Build() => new(_byName, _longestByFirstWord, hyphenIsSpace, caseMatters);

        private static T[] With(T[] values, T value) => Array.IndexOf(values, value) >= 0 ? values : [.. values, value];

        private static bool IsAmbiguousAcronym(scoped in NameFolder name)
        {
            if (!name.IsCapitals) return false;
            var letters = 0;
            foreach (var c in name.Name)
            {
                if (c == ' ') return false;
                if (char.IsLetter(c)) letters++;
            }

            return letters <= LongestAmbiguousAcronym;
        }

        private void NoteFirstWord(ReadOnlySpan<char> name)
        {
            var lookup = _longestByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
            var first = FirstWord(name);
            if (first.IsEmpty) return;
            var tokens = Math.Min(MostTokens(name), MaxTokens);
            if (!lookup.TryGetValue(first, out var longest) || longest < tokens) lookup[first] = tokens;
        }

        // However a text was cut: an apostrophe or other mark may start a token, a hyphen may be one with words on both sides.
        private static int MostTokens(ReadOnlySpan<char> name)
        {
            var tokens = 1;
            foreach (var c in name)
            {
                if (c == ' ') tokens++;
                else if (!char.IsLetterOrDigit(c)) tokens += 2;
            }

            return tokens;
        }
    }
}
