using GeoNer.Documents;
using GeoNer.Knowledge;
using GeoNer.Ontology;
using GeoNer.Tagging;

namespace GeoNer.Tests.Tagging;

public class EntityTyperTests
{
    [Theory]
    [InlineData("Kazakhstan", EntityType.Place, EntityType.Country)]
    [InlineData("Chad", EntityType.Organization, EntityType.Country)]
    [InlineData("Almaty", EntityType.Place, EntityType.Place)]
    [InlineData("NATO", EntityType.Organization, EntityType.Alliance)]
    [InlineData("European Union", EntityType.Place, EntityType.Alliance)]
    [InlineData("Kazakh", EntityType.Nationality, EntityType.Nationality)]
    [InlineData("Steppe Training Ground", EntityType.Facility, EntityType.Range)]
    [InlineData("Dry Lake Missile Range", EntityType.Place, EntityType.Range)]
    [InlineData("Mountain Range", EntityType.Place, EntityType.Place)]
    [InlineData("Operation Sunrise", EntityType.Organization, EntityType.Event)]
    [InlineData("Winter War", EntityType.Miscellaneous, EntityType.Event)]
    [InlineData("Winter War", EntityType.Place, EntityType.Place)]
    [InlineData("Nobel Prize", EntityType.Miscellaneous, EntityType.Miscellaneous)]
    [InlineData("Hezbollah", EntityType.Nationality, EntityType.Organization)]
    [InlineData("Chad", EntityType.Person, EntityType.Person)]
    [InlineData("Chad", EntityType.Date, EntityType.Date)]
    public void The_class_of_a_tagger_is_made_fine(string name, EntityType tagged, EntityType expected)
    {
        var document = SharedExtractor.Tagged(name, UPos.X, (0, name.Split(' ').Length, tagged));
        TypesOf(document).Should().Equal(expected);
    }

    [Fact]
    public void A_region_without_a_code_of_its_own_is_a_place()
    {
        var regions = KnowledgeBase.Shipped.Countries.Where(c => !c.HasIsoCode).ToList();
        regions.Should().NotBeEmpty();
        foreach (var region in regions)
        {
            var words = region.Name.Split(' ');
            TypesOf(SharedExtractor.Tagged(region.Name, UPos.X, (0, words.Length, EntityType.Place))).Should().Equal([EntityType.Place], region.Name);
        }
    }

    [Theory]
    [InlineData("the exercise Steppe Eagle")]
    [InlineData("drills code-named Steppe Eagle")]
    [InlineData("manoeuvres dubbed Steppe Eagle")]
    public void A_name_that_an_exercise_is_given_is_an_event(string words)
    {
        var end = words.Split(' ').Length;
        TypesOf(SharedExtractor.Tagged(words, UPos.X, (end - 2, end, EntityType.Miscellaneous))).Should().Equal(EntityType.Event);
    }

    private static EntityType[] TypesOf(Document document)
    {
        new EntityTyper(KnowledgeBase.Shipped).Process(document);
        return document.Entities.Select(m => m.Type).ToArray();
    }
}
