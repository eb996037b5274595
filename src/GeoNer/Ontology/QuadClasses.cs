namespace GeoNer.Ontology;

/// <summary>What the four classes have in common.</summary>
internal static class QuadClasses
{
    public static bool IsConflict(this QuadClass quad) => quad is QuadClass.VerbalConflict or QuadClass.MaterialConflict;
}
