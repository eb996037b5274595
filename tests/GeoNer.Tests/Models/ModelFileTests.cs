using System.Text;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tests.Models;

public class ModelFileTests
{
    private const string Name = "toy.bin";

    [Fact]
    public void What_was_written_is_read_back()
    {
        var classes = WordClasses.Read(new MemoryStream(Written("word-classes", FeatureHash.Version)), Name);
        classes.Lookup(FeatureHash.Folded("war")).Should().Be(((ushort)2, (ushort)1, (ushort)1));
    }

    [Fact]
    public void The_header_says_what_the_model_was_trained_on()
    {
        var header = new ModelHeader { Kind = "pos", Version = 3, Data = ["ewt.conllu", "gum.conllu"], Seed = 7, Labels = ["NOUN", "\"quoted\"", "é"] };
        ModelHeader.FromJson(header.ToJson()).Should().BeEquivalentTo(header);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GEONER")]
    [InlineData("This is a plain text, and no model at all.")]
    [InlineData("GEONER1\n\u0002\0\0\0{]")]
    [InlineData("GEONER1\n\u0002\0\0\0{}")]
    [InlineData("GEONER1\n\u0002\0\0\0[]")]
    [InlineData("GEONER1\n\u00ff\u00ff\u00ff\u007f{}")]
    public void A_file_that_is_no_model_is_refused_with_its_name_and_a_remedy(string content) =>
        Reading(Encoding.Latin1.GetBytes(content)).Should().Throw<ModelException>().WithMessage($"{Name}: *geoner train*");

    [Fact]
    public void A_model_cut_short_at_any_byte_is_refused_with_its_name_and_a_remedy()
    {
        var whole = Written("word-classes", FeatureHash.Version);
        for (var length = 0; length < whole.Length; length++)
            Reading(whole[..length]).Should().Throw<ModelException>($"only {length} bytes are there").WithMessage($"{Name}: *geoner train*");
    }

    [Fact]
    public void A_model_of_another_kind_is_refused_with_both_kinds() =>
        Reading(Written("parser", FeatureHash.Version)).Should().Throw<ModelException>().WithMessage($"{Name}: *'parser'*'word-classes'*");

    [Fact]
    public void A_model_of_another_version_is_refused_with_both_versions_and_the_remedy() =>
        Reading(Written("word-classes", 99)).Should().Throw<ModelException>()
            .WithMessage($"{Name}: *version 99*version {FeatureHash.Version}*geoner train*");

    [Fact]
    public void A_file_that_is_not_shipped_is_named_with_the_remedy() =>
        FluentActions.Invoking(() => ShippedModels.Open("en/fast/nothing.bin")).Should().Throw<ModelException>().WithMessage("*'en/fast/nothing.bin'*reinstall*");

    private static Action Reading(byte[] bytes) => () => WordClasses.Read(new MemoryStream(bytes), Name);

    private static byte[] Written(string kind, int version)
    {
        var output = new MemoryStream();
        WordClasses.Write(output, new ModelHeader { Kind = kind, Version = version }, ["peace", "war"], [1, 2], [0, 1, 1], [0, 1, 1]);
        return output.ToArray();
    }
}
