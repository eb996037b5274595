using Microsoft.ML;
using Microsoft.ML.Data;

namespace GeoNer.ML.Tests;

public sealed class GeopoliticsTransformTests
{
    private static readonly Story[] Stories =
    [
        new() { Id = 1, Text = "Kazakhstan has held joint military exercises with NATO." },
        new() { Id = 2, Text = "" },
        new() { Id = 3, Text = "The weather was fine." },
        new() { Id = 4, Text = "Turkey may send troops to Syria. Russia attacked Ukraine." },
    ];

    private readonly MLContext _ml = new MLContext(1).RegisterGeoNer();

    [Fact]
    public void Each_row_keeps_its_place_and_gets_its_entities_and_relations_as_vectors()
    {
        var view = View(_ml.Transforms.ExtractGeopolitics());
        view.Schema["EntityText"].Type.Should().BeOfType<VectorDataViewType>().Which.ItemType.Should().Be(TextDataViewType.Instance);
        view.Schema["EntityStart"].Type.Should().BeOfType<VectorDataViewType>().Which.ItemType.Should().Be(NumberDataViewType.Int32);
        view.GetColumn<int>("Id").Should().Equal(1, 2, 3, 4);
        view.GetColumn<string[]>("EntityActor").Select(a => string.Join(' ', a)).Should().Equal("KAZ NATO", "", "", "TUR SYR RUS UKR");
        view.GetColumn<string[]>("RelationType").Select(a => string.Join(' ', a)).Should().Equal("COOPERATE", "", "", "AID ASSAULT");
        view.GetColumn<string[]>("RelationStatus").Last().Should().Equal("possible", "actual");
        view.GetColumn<float[]>("RelationCounts").Select(c => c.Sum()).Should().Equal(1, 0, 0, 1);
        view.GetColumn<int[]>("EntityStart").First().Should().StartWith([0]);
        view.Schema.Select(c => c.Name).Should().NotContain("GeoNerText");
    }

    [Fact]
    public void Columns_are_named_as_one_likes()
    {
        var view = View(_ml.Transforms.CopyColumns("Body", "Text").Append(_ml.Transforms.ExtractGeopolitics("Body", "Geo")));
        view.Schema.Select(c => c.Name).Should().Contain("GeoRelationType").And.NotContain("RelationType");
        view.GetColumn<string[]>("GeoRelationCameo").First().Should().Equal("062");
    }

    [Fact]
    public void A_trainer_learns_from_the_counts_and_the_pipeline_is_saved_and_loaded()
    {
        var data = _ml.Data.LoadFromEnumerable(Stories);
        var model = _ml.Transforms.ExtractGeopolitics().Append(_ml.Clustering.Trainers.KMeans("RelationCounts", numberOfClusters: 2)).Fit(data);
        using var file = new MemoryStream();
        _ml.Model.Save(model, data.Schema, file);
        file.Position = 0;
        var loaded = new MLContext(1).RegisterGeoNer().Model.Load(file, out var schema);
        schema.Select(c => c.Name).Should().Equal("Id", "Text");
        var expected = model.Transform(data);
        var actual = loaded.Transform(data);
        actual.GetColumn<uint>("PredictedLabel").Should().Equal(expected.GetColumn<uint>("PredictedLabel"));
        actual.GetColumn<string[]>("RelationEvidence").SelectMany(e => e).Should().Equal(expected.GetColumn<string[]>("RelationEvidence").SelectMany(e => e)).And.HaveCount(3);
    }

    [Fact]
    public void An_extractor_of_ones_own_is_used_and_keeps_the_pipeline_from_being_saved()
    {
        var model = _ml.Transforms.ExtractGeopolitics(extractor: GeoExtractor.Create().UpTo(Documents.DocumentLayers.Actors)).Fit(_ml.Data.LoadFromEnumerable(Stories));
        var view = model.Transform(_ml.Data.LoadFromEnumerable(Stories));
        view.GetColumn<string[]>("EntityActor").First().Should().Equal("KAZ", "NATO");
        view.GetColumn<string[]>("RelationType").SelectMany(r => r).Should().BeEmpty();
        _ml.Invoking(ml => ml.Model.Save(model, view.Schema, Stream.Null)).Should().Throw<InvalidOperationException>().WithMessage("Empty contract name for a transform: the transform cannot be saved");
    }

    private IDataView View(IEstimator<ITransformer> pipeline)
    {
        var data = _ml.Data.LoadFromEnumerable(Stories);
        return pipeline.Fit(data).Transform(data);
    }

    private sealed class Story
    {
        public int Id { get; init; }

        public string Text { get; init; } = "";
    }
}
