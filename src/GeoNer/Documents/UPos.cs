namespace GeoNer.Documents;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2). The names are the tags.</summary>
public enum UPos : byte
{
#pragma warning disable CS1591 // The tags are defined by Universal Dependencies.
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
#pragma warning restore CS1591
}
