namespace Example.Later;

internal class Thing
{
    public const int Number = 1;

    public static int Count() => Number;

    public int Value { get; init; }
}

internal static class ThingExtensions
{
    public static int Twice(this int number) => number * 2;
}
