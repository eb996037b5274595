using System.Text;
using GeoNer.Knowledge;
using GeoNer.Models;

namespace GeoNer.Tests.Knowledge;

/// <summary>The shipped tables with a few countries of the test's own, so that what is tested here does not hang on their facts.</summary>
internal static class KnowledgeTestData
{
    private const string Countries =
        "code\tkind\tname\taliases\tadjectives\tpeople\tcapital\tseats\tdescriptors\tparent\n" +
        "USA\tstate\tUnited States\tUnited States of America|U.S.|US|USA|America\tAmerican\tAmericans\tWashington|Washington, D.C.\tWhite House|Pentagon\tsuperpower\t\n" +
        "KAZ\tstate\tKazakhstan\tRepublic of Kazakhstan\tKazakh\tKazakhs\tAstana\tAk Orda\tCentral Asian state\t\n" +
        "CIV\tstate\tIvory Coast\tCôte d’Ivoire\tIvorian\tIvorians\tYamoussoukro\t\t\t\n" +
        "GNB\tstate\tGuinea-Bissau\t\tBissau-Guinean\t\tBissau\t\t\t\n" +
        "GIN\tstate\tGuinea\t\tGuinean\tGuineans\tConakry\t\t\t\n";

    public static KnowledgeBase Knowledge { get; } = Load();

    /// <summary>The knowledge with one table replaced by another text.</summary>
    public static KnowledgeBase Load(string? file = null, string? content = null) =>
        KnowledgeBase.Load(name =>
            name == file ? Stream(content!)
            : name.EndsWith("countries.tsv", StringComparison.Ordinal) ? Stream(Countries)
            : ShippedModels.Open(name));

    private static MemoryStream Stream(string content) => new(Encoding.UTF8.GetBytes(content));
}
