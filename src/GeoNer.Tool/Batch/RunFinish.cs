using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>What is made of all parts together, when they are complete: errors, duplicates, the merged graph, and the manifest last.</summary>
internal static class RunFinish
{
    private const int TopActors = 10;

    /// <summary>Makes the files, each put into its place when complete. Done again, it makes the same.</summary>
    /// <param name="layout">Where the parts are.</param>
    /// <param name="plan">What the run was.</param>
    /// <param name="parts">The parts that belong to it, in order.</param>
    /// <param name="cancellationToken">Ends it; nothing is left half made.</param>
    public static RunResult Finish(RunLayout layout, RunPlan plan, IReadOnlyList<int> parts, CancellationToken cancellationToken)
    {
        var counts = new RunCounts();
        var files = new SortedDictionary<string, PartFile>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var state = StateJson.Read<PartState>(layout.Marker(part));
            counts += state.Counts;
            foreach (var (way, file) in state.Files) files[way] = file;
        }

        Make(layout.Errors, stream =>
        {
            foreach (var part in parts)
            {
                using var errors = File.OpenRead(layout.Part(part, "state", ".errors.jsonl"));
                errors.CopyTo(stream);
            }
        });
        (long Same, long Near) duplicates = default;
        Make(layout.Duplicates, stream => duplicates = DuplicateFinder.Write([.. parts.Select(p => layout.Part(p, "state", ".keys"))], stream, cancellationToken));
        var top = plan.HasGraph ? MakeGraph(layout, parts, cancellationToken) : [];
        StateJson.Write(layout.Manifest, new Manifest("geoner batch", plan with { FileTimes = null }, parts.Count, counts, new ManifestDuplicates(duplicates.Same, duplicates.Near), files));
        return new RunResult(counts, duplicates.Same, duplicates.Near, top);
    }

    private static List<NodeRecord> MakeGraph(RunLayout layout, IReadOnlyList<int> parts, CancellationToken cancellationToken)
    {
        var top = new PriorityQueue<NodeRecord, (long Documents, string Id)>(Comparer<(long Documents, string Id)>.Create((a, b) =>
            a.Documents != b.Documents ? a.Documents.CompareTo(b.Documents) : -string.CompareOrdinal(a.Id, b.Id)));
        using var graphMlFile = new AtomicFile(layout.GraphMl);
        using var jsonFile = new AtomicFile(layout.GraphJson);
        using (var graphMl = new MergedGraphMl(graphMlFile.Stream))
        using (var json = new MergedGraphJson(jsonFile.Stream))
        {
            GraphMerge.Merge(
                [.. parts.Select(p => layout.Part(p, "state", ".graph"))],
                layout.State,
                node =>
                {
                    graphMl.Write(node);
                    json.Write(node);
                    top.Enqueue(node, (node.Documents, node.Id));
                    if (top.Count > TopActors) top.Dequeue();
                },
                edge =>
                {
                    graphMl.Write(edge);
                    json.Write(edge);
                },
                cancellationToken);
            graphMl.Complete();
            json.Complete();
        }

        graphMlFile.Commit();
        jsonFile.Commit();
        var actors = new List<NodeRecord>();
        while (top.TryDequeue(out var node, out _)) actors.Insert(0, node);
        return actors;
    }

    private static void Make(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Commit();
    }
}
