using Catalyst;
using Catalyst.Models;
using Mosaik.Core;
using Version = Mosaik.Core.Version;

namespace GeoNer.Catalyst;

/// <summary>Loads Catalyst's English pipelines, from the package <c>Catalyst.Models.English</c>.</summary>
public static class CatalystModels
{
    /// <summary>Tokenizer, sentence detector and part-of-speech tagger.</summary>
    public static async Task<Pipeline> LoadTaggerAsync()
    {
        English.Register();
        return await Pipeline.ForAsync(Language.English).ConfigureAwait(false);
    }

    /// <summary>The same, with the entity recognizer trained on WikiNER (persons, places, organisations).</summary>
    public static async Task<Pipeline> LoadEntityTaggerAsync()
    {
        var pipeline = await LoadTaggerAsync().ConfigureAwait(false);
        pipeline.Add(await AveragePerceptronEntityRecognizer
            .FromStoreAsync(language: Language.English, version: Version.Latest, tag: "WikiNER").ConfigureAwait(false));
        return pipeline;
    }
}
