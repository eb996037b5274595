using Example.Later;

// One type for each way in which a folder can use another: the check of the order must see them all.
namespace Example.Earlier;

internal sealed class InAField
{
    private readonly Thing? _thing;

    public bool HasThing => _thing is not null;

    public InAField(object? thing) => _thing = (Thing?)thing;
}

internal static class InAMethod
{
    public static string Text()
    {
        var thing = new Thing { Value = 2 };
        return $"{thing.Value}";
    }
}

internal static class InALambda
{
    public static Func<int> Later(int number) => () => new Thing { Value = number }.Value;
}

internal static class AsATypeArgument
{
    public static int None() => Enumerable.Empty<Thing>().Count();
}

internal sealed class AsABase : Thing;

internal static class InANestedType
{
    internal static class Nested
    {
        public static object Make() => new Thing();
    }
}

internal static class ByAStaticCall
{
    public static int Number() => Thing.Count();
}

internal static class InAnIterator
{
    public static IEnumerable<int> All()
    {
        yield return 0;
        yield return new Thing().Value;
    }
}

internal static class ByAnExtensionMethod
{
    public static int Four() => 2.Twice();
}

internal static class NotAtAll
{
    public static int One() => 1;
}
