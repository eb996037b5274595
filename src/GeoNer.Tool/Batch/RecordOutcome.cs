using GeoNer.Documents;
using GeoNer.Tool.Batch.Reading;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>A record with its place in the order of the run. Immutable.</summary>
/// <param name="Part">The part of the output it belongs to, from 0.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Record">The record.</param>
internal sealed record NumberedRecord(int Part, long Number, BatchRecord Record);

/// <summary>What became of a record: everything that is written of it, made on the thread that worked on it. Immutable.</summary>
/// <param name="Source">The record.</param>
/// <param name="Found">What was found; null when it failed.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
internal sealed record RecordOutcome(NumberedRecord Source, Found? Found, string? Error);

/// <summary>What was found in an article, in all its forms. Immutable.</summary>
internal sealed record Found(BatchArticle Article, Document Document, DocumentRows Rows, byte[] JsonLine, byte[] CameoLines, TextKey Key);
