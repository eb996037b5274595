namespace GeoNer.Tool.Batch.Writing;

/// <summary>The four tables; docs/batch.md says what the columns mean, and a test that it names each.</summary>
internal static class Tables
{
    public static readonly ParquetTable<DocumentRow> Documents = new ParquetTable<DocumentRow>()
        .Number("doc", r => r.Doc)
        .Text("id", r => r.Id)
        .Text("place", r => r.Place)
        .OptionalText("title", r => r.Title)
        .OptionalNumber("date", r => r.Date)
        .Number("characters", r => r.Characters)
        .Number("words", r => r.Words)
        .OptionalText("encoding", r => r.Encoding)
        .Text("text_hash", r => r.TextHash)
        .Number("mentions", r => r.Mentions)
        .Number("relations", r => r.Relations);

    public static readonly ParquetTable<MentionRow> Mentions = new ParquetTable<MentionRow>()
        .Number("doc", r => r.Doc)
        .Text("mention", r => r.Mention)
        .Text("kind", r => r.Kind)
        .Text("type", r => r.Type)
        .Text("text", r => r.Text)
        .Number("start", r => r.Start)
        .Number("end", r => r.End)
        .OptionalText("actor", r => r.Actor)
        .OptionalText("name", r => r.Name)
        .Number("confidence", r => r.Confidence);

    public static readonly ParquetTable<ActorRow> Actors = new ParquetTable<ActorRow>()
        .Number("doc", r => r.Doc)
        .Text("actor", r => r.Actor)
        .Text("name", r => r.Name)
        .Text("type", r => r.Type)
        .Text("roll_up", r => r.RollUp)
        .Text("roll_up_name", r => r.RollUpName)
        .OptionalText("sector", r => r.Sector)
        .OptionalText("country", r => r.Country)
        .Number("mentions", r => r.Mentions);

    public static readonly ParquetTable<RelationRow> Relations = Ends(
            new ParquetTable<RelationRow>()
                .Number("doc", r => r.Doc)
                .Text("document_id", r => r.DocumentId)
                .OptionalNumber("document_date", r => r.DocumentDate)
                .Text("type", r => r.Type)
                .Text("predicate", r => r.Predicate)
                .OptionalNumber("quad", r => r.Quad)
                .OptionalText("cameo", r => r.Cameo))
        .Text("status", r => r.Status)
        .Number("confidence", r => r.Confidence)
        .Text("rule", r => r.Rule)
        .OptionalText("title", r => r.Title)
        .OptionalText("date", r => r.Date)
        .Text("trigger", r => r.Trigger)
        .Text("sentence", r => r.Sentence)
        .Text("evidence", r => r.Evidence)
        .Number("start", r => r.Start)
        .Number("end", r => r.End);

    private static ParquetTable<RelationRow> Ends(ParquetTable<RelationRow> table)
    {
        foreach (var (name, end) in new (string, Func<RelationRow, RelationEnd>)[] { ("source", r => r.Source), ("target", r => r.Target) })
        {
            table = table
                .Text(name, r => end(r).Id)
                .Text($"{name}_name", r => end(r).Name)
                .OptionalText($"{name}_country", r => end(r).Country)
                .OptionalText($"{name}_sector", r => end(r).Sector)
                .Text($"{name}_actor", r => end(r).Actor)
                .Text($"{name}_actor_name", r => end(r).ActorName)
                .Text($"{name}_mention", r => end(r).Mention);
        }

        return table;
    }
}
