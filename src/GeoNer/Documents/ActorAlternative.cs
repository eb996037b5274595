namespace GeoNer.Documents;

/// <summary>Another actor that a mention may stand for. Immutable.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Confidence">How likely it is that the mention stands for it, from 0 to 1.</param>
public sealed record ActorAlternative(Actor Actor, double Confidence);
