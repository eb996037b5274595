namespace GeoNer.Tests.Parsing;

/// <summary>Projective trees with one root, drawn at random. The root's head is the length of the sentence.</summary>
internal static class RandomTree
{
    public static int[] Draw(Random random, int words)
    {
        var heads = new int[words];
        Draw(random, heads, 0, words, words);
        return heads;
    }

    // A subtree over [first, end): its top anywhere in it, what is left and right of that cut into subtrees again.
    private static void Draw(Random random, int[] heads, int first, int end, int head)
    {
        var top = random.Next(first, end);
        heads[top] = head;
        Cut(random, heads, first, top, top);
        Cut(random, heads, top + 1, end, top);
    }

    private static void Cut(Random random, int[] heads, int first, int end, int head)
    {
        while (first < end)
        {
            var next = random.Next(first + 1, end + 1);
            Draw(random, heads, first, next, head);
            first = next;
        }
    }
}
