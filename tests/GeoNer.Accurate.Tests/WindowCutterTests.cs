using FsCheck.Xunit;
using GeoNer.Accurate.Pieces;
using GeoNer.Documents;

namespace GeoNer.Accurate.Tests;

public class WindowCutterTests
{
    [Fact]
    public void Short_sentences_share_a_window()
    {
        var windows = Cut(Document.FromTokens([["Peace", "."], ["War", "."]]));
        windows.Should().ContainSingle();
        windows[0].Sentences.Should().Equal(new WindowSentence(new SentenceSpan(0, 2), false, 0), new WindowSentence(new SentenceSpan(2, 4), false, 3));
        windows[0].Pieces.Should().Equal(101, 3521, 1012, 102, 2162, 1012, 102);
    }

    [Fact]
    public void A_sentence_that_does_not_fit_begins_the_next_window()
    {
        var sentence = Enumerable.Repeat("peace", 50).ToArray();
        Cut(Document.FromTokens([sentence, sentence, sentence])).Select(w => w.Sentences.Count).Should().Equal(2, 1);
    }

    [Fact]
    public void A_sentence_longer_than_a_window_has_one_of_its_own()
    {
        var windows = Cut(Document.FromTokens([["Peace"], [.. Enumerable.Repeat("peace", 400)], ["War"]]));
        windows.Select(w => w.Pieces.Length).Should().Equal(3, 402, 3);
    }

    [Fact]
    public void A_sentence_too_long_for_any_window_is_cut_after_a_mark()
    {
        var words = Enumerable.Repeat("peace", 1000).ToArray();
        words[400] = ",";
        var sections = Cut(Document.FromTokens([words])).SelectMany(w => w.Sentences).ToList();
        sections.Select(s => (s.Sentence.Start, s.Sentence.End, s.Continues)).Should().Equal((0, 401, false), (401, 911, true), (911, 1000, true));
    }

    [Property(MaxTest = 100)]
    public void Every_token_is_read_once_and_no_window_is_too_large(int seed)
    {
        var random = new Random(seed);
        string[] words = ["peace", "Kazakhstan", ",", "xqzvbw", "a/b/c/d/e/f", "😀", "U.S."];
        var sentences = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Enumerable.Range(0, random.Next(1, random.Next(2, 900))).Select(_ => words[random.Next(words.Length)]).ToArray());
        var document = Document.FromTokens(sentences);
        var windows = Cut(document);
        windows.SelectMany(w => w.Sentences).SelectMany(s => Enumerable.Range(s.Sentence.Start, s.Sentence.Length)).Should().Equal(Enumerable.Range(0, document.TokenCount));
        windows.Should().OnlyContain(w => w.Pieces.Length <= Window.MaxPieces && w.Last.All(l => l < w.Pieces.Length) && w.First.Zip(w.Last).All(p => p.First <= p.Second));
        windows.Where(w => w.Sentences.Count > 1).Select(w => w.Pieces.Length).Where(length => length > WindowCutter.UsualPieces).Should().BeEmpty();
    }

    private static List<(long[] Pieces, long[] First, long[] Last, List<WindowSentence> Sentences)> Cut(Document document)
    {
        var window = new Window();
        var cutter = new WindowCutter(Shipped.Model.Pieces, document, window);
        var windows = new List<(long[], long[], long[], List<WindowSentence>)>();
        while (cutter.Next()) windows.Add((window.Pieces.ToArray(), window.First.ToArray(), window.Last.ToArray(), [.. window.Sentences]));
        return windows;
    }
}
