using GeoNer.Documents;
using GeoNer.Ontology;

namespace GeoNer.Linking;

/// <summary>A description that stands for an actor.</summary>
/// <param name="Type">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">After its last token.</param>
/// <param name="Actor">Whom it stands for.</param>
/// <param name="Confidence">How sure that is.</param>
internal readonly record struct Description(EntityType Type, int First, int End, Actor Actor, double Confidence);
