using System.Text.Json;
using FsCheck.Xunit;
using GeoNer.Accurate.Pieces;
using Microsoft.ML.Tokenizers;

namespace GeoNer.Accurate.Tests;

public class WordPieceTests
{
    private static WordPiece Pieces => Shipped.Model.Pieces;

    public static TheoryData<string> FixtureLines => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "pieces.jsonl"))];

    [Theory]
    [MemberData(nameof(FixtureLines))]
    public void Words_are_cut_and_shaped_as_in_training(string line)
    {
        using var json = JsonDocument.Parse(line);
        var words = json.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToArray();
        var expected = json.RootElement.GetProperty("pieces").EnumerateArray().Select(w => w.EnumerateArray().Select(p => p.GetInt64()).ToArray()).ToArray();
        words.Select(Encode).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());

        var shapes = words.Select(w => WordShapes.Of(w)).ToArray();
        WordShapes.Settle(shapes, words.Select(w => w.Length).ToArray());
        shapes.Select(s => (int)s).Should().Equal(json.RootElement.GetProperty("shapes").EnumerateArray().Select(s => s.GetInt32()));
    }

    [Fact]
    public void Running_text_is_cut_as_by_the_tokenizer_of_Microsoft_ML()
    {
        var vocabulary = Path.GetTempFileName();
        try
        {
            using (var stream = typeof(AccurateTier).Assembly.GetManifestResourceStream("en/accurate/vocab.txt")!)
            using (var file = File.Create(vocabulary))
                stream.CopyTo(file);
            var theirs = BertTokenizer.Create(vocabulary);
            var words = Shipped.Articles.SelectMany(a => a.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct().Where(w => w.Length < 30).ToList();
            words.Should().HaveCountGreaterThan(300);
            foreach (var word in words)
                Encode(word).Should().Equal(theirs.EncodeToIds(word, addSpecialTokens: false).Select(i => (long)i), "of '{0}'", word);
        }
        finally
        {
            File.Delete(vocabulary);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200b")]
    [InlineData("\ud800")]
    [InlineData("\u0301")]
    public void A_word_of_which_nothing_is_left_is_unknown(string word) => Encode(word).Should().Equal(Pieces.Unknown);

    [Fact]
    public void A_long_word_keeps_its_first_and_last_eight_pieces()
    {
        var pieces = Encode("1-2-3-4-5-6-7-8-9-a-b-c-d");
        pieces.Should().HaveCount(16);
        pieces[..8].Should().Equal(Encode("1-2-3-4-"));
        pieces[8..].Should().Equal(Encode("-a-b-c-d"));
    }

    [Fact]
    public void A_word_of_a_million_letters_is_one_unknown_piece() => Encode(new string('x', 1_000_000)).Should().Equal(Pieces.Unknown);

    [Property(MaxTest = 500)]
    public void Any_word_has_between_1_and_16_pieces_of_the_vocabulary(string? word) =>
        Encode(word ?? "").Should().HaveCountGreaterThanOrEqualTo(1).And.HaveCountLessThanOrEqualTo(WordPiece.MaxPieces).And.OnlyContain(p => p >= 0 && p < Pieces.Count);

    private static long[] Encode(string word)
    {
        var pieces = new long[WordPiece.MaxPieces];
        return pieces[..Pieces.Encode(word, pieces)];
    }
}
