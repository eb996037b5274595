namespace GeoNer.Tagging;

/// <summary>Settings of <see cref="SequenceTrainer"/>.</summary>
internal sealed record SequenceTrainingOptions
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Weights are averaged over the ends of so many last epochs.</summary>
    public int AveragedEpochs { get; init; } = 4;

    /// <summary>Step size of AdaGrad.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull of each weight towards zero each time it is used.</summary>
    public float Decay { get; init; } = 1e-5f;

    /// <summary>Share of features left out at random at each use.</summary>
    public float Dropout { get; init; } = 0.2f;

    /// <summary>Features that occur less often are not used.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>What one unit of a packed weight is worth.</summary>
    public float Scale { get; init; } = 0.02f;

    /// <summary>Features whose largest weight is below this are left out of the packed model.</summary>
    public float Threshold { get; init; } = 0.1f;

    /// <summary>Seed of order and dropout.</summary>
    public int Seed { get; init; } = 1;
}
