using System.Globalization;
using GeoNer.ML;

namespace GeoNer.ML.Tests;

public sealed class WordClassTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"geoner-vectors-{Guid.NewGuid():N}.txt");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Vectors_are_read_in_order_and_made_of_length_one()
    {
        File.WriteAllLines(_path, ["the 3 4", "of 0 2"]);
        var vectors = WordVectors.Read(_path, 10);
        vectors.Words.Should().Equal("the", "of");
        vectors.Vectors[0].Should().Equal(0.6f, 0.8f);
        vectors.Vectors[1].Should().Equal(0f, 1f);
    }

    [Fact]
    public void Only_as_many_words_are_read_as_asked_for()
    {
        File.WriteAllLines(_path, ["a 1 0", "b 0 1", "c 1 1"]);
        WordVectors.Read(_path, 2).Words.Should().Equal("a", "b");
    }

    [Fact]
    public void A_number_that_is_none_is_an_error_with_file_and_line()
    {
        File.WriteAllLines(_path, ["a 1 0", "b 0 x"]);
        var read = () => WordVectors.Read(_path, 10);
        read.Should().Throw<FormatException>().WithMessage($"{_path}:2: 'x' is not a number.");
    }

    [Fact]
    public void A_word_with_another_number_of_dimensions_is_an_error_that_names_it()
    {
        File.WriteAllLines(_path, ["a 1 0", "b 0 1 1"]);
        var read = () => WordVectors.Read(_path, 10);
        read.Should().Throw<FormatException>().WithMessage($"{_path}: 'b' has 3 numbers, the words before it 2.");
    }

    [Fact]
    public void The_same_vectors_and_seed_give_the_same_classes_to_the_byte()
    {
        var random = new Random(3);
        File.WriteAllLines(_path, Enumerable.Range(0, 200).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"word{i} {(i % 4) + random.NextDouble() * 0.1} {((i + 1) % 4) + random.NextDouble() * 0.1} {random.NextDouble() * 0.1}")));
        Train().Should().Equal(Train());
    }

    private byte[] Train()
    {
        using var output = new MemoryStream();
        WordClassTrainer.Train(WordVectors.Read(_path, 200), output, "made up", (8, 4, 2), 1);
        return output.ToArray();
    }
}
