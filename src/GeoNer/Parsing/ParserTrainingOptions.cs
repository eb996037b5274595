namespace GeoNer.Parsing;

/// <summary>Settings of <see cref="ParserTrainer"/>.</summary>
internal sealed record ParserTrainingOptions
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Weights are averaged over the ends of so many last epochs.</summary>
    public int AveragedEpochs { get; init; } = 5;

    /// <summary>Step size of AdaGrad.</summary>
    public float Rate { get; init; } = 0.04f;

    /// <summary>Share of features left out at random at each use.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>How often the parser follows its own choice where that is wrong.</summary>
    public float Exploration { get; init; } = 0.9f;

    /// <summary>Features used less often, over all epochs, are left out of the packed model.</summary>
    public int MinimumCount { get; init; } = 20;

    /// <summary>What one unit of a packed weight is worth.</summary>
    public float Scale { get; init; } = 0.02f;

    /// <summary>Features of actions whose largest weight is below this are left out.</summary>
    public float Threshold { get; init; } = 0.15f;

    /// <summary>Features of labels whose largest weight is below this are left out.</summary>
    public float LabelThreshold { get; init; } = 0.25f;

    /// <summary>Seed of order, dropout and exploration.</summary>
    public int Seed { get; init; } = 1;
}
