using GeoNer.Documents;

namespace GeoNer.Linking;

/// <summary>What <see cref="AntecedentModel"/> makes of a pronoun that rules decide.</summary>
/// <param name="Likeliest">The last mention of the likeliest actor.</param>
/// <param name="Probability">How likely that actor is, from 0 to 1.</param>
/// <param name="Nobody">How likely it is that the pronoun stands for nobody who is known, from 0 to 1.</param>
internal sealed record AntecedentOpinion(Mention Likeliest, double Probability, double Nobody);
