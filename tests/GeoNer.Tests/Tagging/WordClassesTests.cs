using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class WordClassesTests
{
    [Fact]
    public void A_word_has_its_class_at_three_grains_whatever_its_case()
    {
        var classes = Written(["peace", "war"], [1, 2], [0, 1, 2], [0, 1, 1]);
        classes.Lookup(FeatureHash.Folded("War")).Should().Be(((ushort)2, (ushort)2, (ushort)1));
        classes.Lookup(FeatureHash.Folded("peace")).Should().Be(((ushort)1, (ushort)1, (ushort)1));
    }

    [Fact]
    public void A_word_given_twice_keeps_its_first_class() =>
        Written(["peace", "Peace"], [1, 2], [0, 1, 2], [0, 1, 2]).Lookup(FeatureHash.Folded("peace")).Fine.Should().Be(1);

    [Fact]
    public void An_unknown_word_has_no_class()
    {
        Written(["peace"], [1], [0, 1], [0, 1]).Lookup(FeatureHash.Folded("treaty")).Should().Be(default((ushort, ushort, ushort)));
        WordClasses.Empty.Lookup(FeatureHash.Folded("peace")).Should().Be(default((ushort, ushort, ushort)));
    }

    [Fact]
    public void Thousands_of_words_are_all_found_again()
    {
        var words = Enumerable.Range(0, 3000).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}").ToArray();
        var fine = words.Select((_, i) => (ushort)((i % 50) + 1)).ToArray();
        var grains = Enumerable.Range(0, 51).Select(i => (ushort)i).ToArray();
        var classes = Written(words, fine, grains, grains);
        words.Select(w => classes.Lookup(FeatureHash.Folded(w)).Fine).Should().Equal(fine);
    }

    private static WordClasses Written(string[] words, ushort[] fine, ushort[] middle, ushort[] coarse)
    {
        var output = new MemoryStream();
        WordClasses.Write(output, new ModelHeader { Kind = "word-classes", Version = FeatureHash.Version }, words, fine, middle, coarse);
        return WordClasses.Read(new MemoryStream(output.ToArray()), "classes.bin");
    }
}
