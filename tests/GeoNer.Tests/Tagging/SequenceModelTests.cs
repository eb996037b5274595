using FsCheck.Xunit;
using GeoNer.Models;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class SequenceModelTests
{
    private static readonly string[] Labels = ["O", "B-Country", "I-Country"];

    // Each word with its label: a country of two words, one of one word, and words around them.
    private static readonly string[] Sentences =
    [
        "troops/O left/O Saudi/B Arabia/I", "Saudi/B Arabia/I met/O Chad/B", "Chad/B left/O Chad/B", "envoys/O met/O troops/O",
        "Chad/B met/O Saudi/B Arabia/I", "troops/O met/O envoys/O", "envoys/O left/O Chad/B", "South/B Sudan/I met/O envoys/O",
    ];

    private static readonly string[] Words = ["troops", "left", "Saudi", "Arabia", "met", "Chad", "envoys", "South", "Sudan", "unknown"];

    private static readonly SequenceModel Model = SequenceModel.Read(new MemoryStream(Train(1)), "toy", "toy");

    [Theory]
    [InlineData("envoys left Saudi Arabia", "O O B I")]
    [InlineData("Saudi Arabia left Chad", "B I O B")]
    [InlineData("troops met Chad", "O O B")]
    [InlineData("South Sudan met Saudi Arabia", "B I O B I")]
    public void A_pattern_is_learned_from_a_few_sentences(string words, string labels) => Tag(words.Split(' ')).Should().Be(labels);

    [Theory]
    [InlineData("Arabia")]
    [InlineData("Arabia Arabia")]
    [InlineData("troops Sudan")]
    public void A_word_that_only_goes_on_with_a_name_never_begins_one_out_of_nothing(string words) => Tag(words.Split(' ')).Should().NotMatchRegex("(^|O )I");

    [Property(MaxTest = 100)]
    public void No_words_make_the_model_give_an_invalid_label(int seed)
    {
        var labels = Tag(RandomWords(seed)).Split(' ');
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == "I") (i > 0 ? labels[i - 1] : "O").Should().NotBe("O");
        }
    }

    [Property(MaxTest = 100)]
    public void The_probabilities_of_a_token_sum_to_one(int seed)
    {
        var words = RandomWords(seed);
        var scratch = new SequenceScratch();
        Model.Tag(new TaggingContext { Tokens = Tokens(words) }, new OneWord(), new byte[words.Length], scratch);
        var marginals = Model.Marginals(words.Length, scratch);
        for (var i = 0; i < words.Length; i++)
        {
            var row = marginals.Slice(i * Labels.Length, Labels.Length).ToArray();
            row.Should().OnlyContain(p => p >= 0 && p <= 1.0001f);
            row.Sum().Should().BeApproximately(1, 1e-4f);
        }
    }

    [Fact]
    public void A_sentence_of_thousands_of_words_has_probabilities_too()
    {
        var words = Enumerable.Range(0, 5000).Select(i => Words[i % Words.Length]).ToArray();
        var scratch = new SequenceScratch();
        Model.Tag(new TaggingContext { Tokens = Tokens(words) }, new OneWord(), new byte[words.Length], scratch);
        Model.Marginals(words.Length, scratch).ToArray().Should().OnlyContain(p => float.IsFinite(p));
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes() => Train(1).Should().Equal(Train(1));

    [Fact]
    public void A_model_cut_short_at_any_byte_is_refused_with_its_name()
    {
        var whole = Train(1);
        for (var length = 0; length < whole.Length; length++)
        {
            var read = () => SequenceModel.Read(new MemoryStream(whole[..length]), "toy", "toy");
            read.Should().Throw<ModelException>($"only {length} bytes are there").WithMessage("toy: *");
        }
    }

    private static string Tag(string[] words)
    {
        var labels = new byte[words.Length];
        Model.Tag(new TaggingContext { Tokens = Tokens(words) }, new OneWord(), labels, new SequenceScratch());
        return string.Join(' ', labels.Select(l => Labels[l][..1]));
    }

    private static string[] RandomWords(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
    }

    private static TokenFeatures[] Tokens(IEnumerable<string> words) => words.Select(w => TokenFeatures.Of(w, WordClasses.Empty)).ToArray();

    private static byte[] Train(int seed)
    {
        var trainer = new SequenceTrainer(Labels, new SequenceTrainingOptions { Epochs = 20, MinimumCount = 1, Dropout = 0.1f, Seed = seed });
        foreach (var sentence in Sentences)
        {
            var words = sentence.Split(' ').Select(w => w.Split('/')).ToArray();
            var gold = words.Select(w => (byte)Array.FindIndex(Labels, l => l[0] == w[1][0])).ToArray();
            trainer.Add(new TaggingContext { Tokens = Tokens(words.Select(w => w[0])) }, new OneWord(), gold);
        }

        var output = new MemoryStream();
        trainer.Train(output, new ModelHeader { Kind = "toy", Version = FeatureHash.Version });
        return output.ToArray();
    }

    private sealed class OneWord : ITaggerFeatures
    {
        public int MaxCount => 2;

        public int Extract(in TaggingContext context, int position, Span<uint> features)
        {
            features[0] = FeatureHash.Mix(1, context.Tokens[position].Word);
            features[1] = FeatureHash.Mix(2, position == 0 ? FeatureHash.Nothing : context.Tokens[position - 1].Word);
            return 2;
        }
    }
}
