namespace GeoNer.Tool.Batch.Writing;

/// <summary>Merges parts of a graph, in their order, in memory that does not grow with their size.</summary>
internal static class GraphMerge
{
    // Open files have a limit, often of 1,024.
    private const int MaxOpen = 200;

    /// <summary>Gives every node, then every edge, each once and in order.</summary>
    /// <param name="runs">The files of the parts.</param>
    /// <param name="folder">Where to put intermediate files, which are removed.</param>
    /// <param name="node">Told of each node.</param>
    /// <param name="edge">Told of each edge.</param>
    /// <param name="cancellationToken">Ends the merge.</param>
    public static void Merge(IReadOnlyList<string> runs, string folder, Action<NodeRecord> node, Action<EdgeRecord> edge, CancellationToken cancellationToken)
    {
        if (runs.Count <= MaxOpen)
        {
            MergeOpen(runs, node, edge, cancellationToken);
            return;
        }

        var between = new List<string>();
        try
        {
            foreach (var group in runs.Chunk(MaxOpen))
            {
                var path = Path.Combine(folder, $".graph-{between.Count}{AtomicFile.TemporaryEnd}");
                between.Add(path);
                using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
                MergeOpen(group, n => GraphRun.Write(n, file), e => GraphRun.Write(e, file), cancellationToken);
            }

            // 40,000 parts are eighty million articles.
            MergeOpen(between, node, edge, cancellationToken);
        }
        finally
        {
            foreach (var path in between) File.Delete(path);
        }
    }

    private static void MergeOpen(IReadOnlyList<string> paths, Action<NodeRecord> node, Action<EdgeRecord> edge, CancellationToken cancellationToken)
    {
        var runs = new List<GraphRun>();
        try
        {
            foreach (var path in paths) runs.Add(GraphRun.Open(path));
            MergeBy(runs, r => r.Node, Comparer<NodeRecord>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id)), (a, b) => a.With(b), node, cancellationToken);
            MergeBy(runs, r => r.Edge, Comparer<EdgeRecord>.Default, (a, b) => a.With(b), edge, cancellationToken);
        }
        finally
        {
            foreach (var run in runs) run.Dispose();
        }
    }

    private static void MergeBy<T>(
        List<GraphRun> runs, Func<GraphRun, T?> current, Comparer<T> order, Func<T, T, T> join, Action<T> give, CancellationToken cancellationToken)
        where T : class
    {
        // Of equal records that of the earlier part comes first.
        var queue = new PriorityQueue<int, (T Record, int Part)>(Comparer<(T Record, int Part)>.Create((a, b) =>
            order.Compare(a.Record, b.Record) is var sign && sign != 0 ? sign : a.Part.CompareTo(b.Part)));
        for (var i = 0; i < runs.Count; i++)
        {
            if (current(runs[i]) is { } first) queue.Enqueue(i, (first, i));
        }

        T? merged = null;
        while (queue.TryDequeue(out var part, out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (merged is not null && order.Compare(merged, next.Record) == 0)
            {
                merged = join(merged, next.Record);
            }
            else
            {
                if (merged is not null) give(merged);
                merged = next.Record;
            }

            runs[part].Advance();
            if (current(runs[part]) is { } following) queue.Enqueue(part, (following, part));
        }

        if (merged is not null) give(merged);
    }
}
