using System.Text.Json;
using GeoNer.Documents;
using GeoNer.Graph;
using GeoNer.Ontology;

namespace GeoNer.Tests.Graph;

public class DocumentJsonWriterTests
{
    [Fact]
    public void A_document_is_written_by_the_command_contract_field_for_field()
    {
        var document = Scene.Of("d-1", "Akhmetov thanked NATO on Tuesday and it agreed")
            .Mention(0, Scene.Akhmetov, confidence: 0.98765432).Mention(2, Scene.Nato).Mention(4, null, EntityType.Date)
            .Mention(6, Scene.Nato, kind: MentionKind.Pronoun, confidence: 0.5)
            .Relate(RelationType.Support, 0, 2, RelationStatus.Negated).Build();
        DocumentJsonWriter.ToJson(document).Should().Be(
            """
            {"id":"d-1","entities":[
            {"id":"e1","type":"Person","text":"Akhmetov","start":0,"end":8,"actor":"Daniyal Akhmetov","name":"Daniyal Akhmetov","confidence":0.9877},
            {"id":"e2","type":"Alliance","text":"NATO","start":17,"end":21,"actor":"NATO","name":"NATO","confidence":1},
            {"id":"e3","type":"Date","text":"Tuesday","start":25,"end":32,"actor":null,"name":null,"confidence":1}],
            "references":[{"id":"r1","kind":"pronoun","text":"it","start":37,"end":39,"actor":"NATO","name":"NATO","confidence":0.5}],
            "relations":[{"type":"SUPPORT","predicate":"supports","source":"KAZ","sourceName":"Kazakhstan","sourceSector":"GOV",
            "target":"NATO","targetName":"NATO","targetSector":null,"sourceMention":"e1","targetMention":"e2","status":"negated",
            "confidence":0.9,"cameo":"052","rule":"by-hand","title":null,"date":null,
            "trigger":{"lemma":"trigger","start":9,"end":16},"evidence":{"start":0,"end":21,"text":"Akhmetov thanked NATO"}}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void The_source_of_an_office_is_the_person_themself()
    {
        var document = Scene.Of("d", "Akhmetov of Kazakhstan").Mention(0, Scene.Akhmetov).Mention(2, Scene.Kazakhstan)
            .Relate(RelationType.HoldsOffice, 0, 2, title: "Defense Minister").Build();
        using var json = JsonDocument.Parse(DocumentJsonWriter.ToJson(document));
        var relation = json.RootElement.GetProperty("relations")[0];
        relation.GetProperty("source").GetString().Should().Be("Daniyal Akhmetov");
        relation.GetProperty("target").GetString().Should().Be("KAZ");
        relation.GetProperty("title").GetString().Should().Be("Defense Minister");
        relation.GetProperty("cameo").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void An_empty_document_has_empty_lists() =>
        DocumentJsonWriter.ToJson(new Document("")).Should().Be("""{"id":"","entities":[],"references":[],"relations":[]}""");

    [Fact]
    public void The_names_of_types_sectors_and_statuses_are_those_of_the_enumerations()
    {
        foreach (var type in Enum.GetValues<EntityType>()) type.Name().Should().Be(type.ToString());
        foreach (var status in Enum.GetValues<RelationStatus>()) status.Name().Should().Be(status.ToString().ToLowerInvariant());
        Sector.GOV.Name().Should().Be("GOV");
        Sector.None.Name().Should().BeNull();
    }
}
