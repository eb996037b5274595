using System.Security.Cryptography;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>Joins the folders of all shards of a run into what one run over the whole dump gives, byte for byte.</summary>
internal static class BatchMerge
{
    /// <summary>Checks the shards, copies their parts, and makes what is made of all parts.</summary>
    /// <param name="folders">One folder a shard, in any order.</param>
    /// <param name="output">The folder of the result; a merge that was broken off goes on.</param>
    /// <param name="cancellationToken">Ends the merge.</param>
    /// <exception cref="ToolException">A shard is missing, twice there, not complete, or of another run.</exception>
    public static RunResult Run(IReadOnlyList<string> folders, string output, CancellationToken cancellationToken)
    {
        var shards = folders.Select(Open).ToList();
        var first = shards[0];
        var count = first.Count;
        foreach (var shard in shards)
        {
            if (shard.Plan.DifferenceFrom(first.Plan with { Shard = shard.Plan.Shard, FileTimes = shard.Plan.FileTimes }) is { } difference)
                throw new ToolException($"{shard.Layout.Folder}: is not of the same run as {first.Layout.Folder}: they differ in '{difference}'.");
            if (shard.Count != count) throw new ToolException($"{shard.Layout.Folder}: is shard {shard.Plan.Shard}, {first.Layout.Folder} is {first.Plan.Shard}.");
            if (shard.Total != first.Total) throw new ToolException($"{shard.Layout.Folder}: found another number of records in the dump than {first.Layout.Folder}.");
        }

        var byIndex = new Source?[count];
        foreach (var shard in shards)
        {
            if (byIndex[shard.Index - 1] is { } other) throw new ToolException($"{shard.Layout.Folder}: is shard {shard.Plan.Shard}, and so is {other.Layout.Folder}.");
            byIndex[shard.Index - 1] = shard;
        }

        if (Array.IndexOf(byIndex, null) is var missing and >= 0) throw new ToolException($"shard {missing + 1}/{count} is missing.");
        var plan = first.Plan with { Shard = null, FileTimes = null };
        var layout = new RunLayout(output);
        layout.Create(Enum.Parse<BatchFormats>(plan.Formats));
        using var held = layout.Hold();
        if (File.Exists(layout.Plan) && StateJson.Read<RunPlan>(layout.Plan).DifferenceFrom(plan) is { } otherRun)
            throw new ToolException($"{output}: holds a run that differs in '{otherRun}': take another folder, or remove that one.");
        AtomicFile.RemoveTemporaries(output);
        StateJson.Write(layout.Plan, plan);
        for (var part = 0; part < first.Total.Parts; part++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Copy(part, byIndex[part % count]!.Layout, layout);
        }

        StateJson.Write(layout.Total, first.Total);
        return RunFinish.Finish(layout, plan, [.. Enumerable.Range(0, first.Total.Parts)], cancellationToken);
    }

    private static Source Open(string folder)
    {
        var layout = new RunLayout(folder);
        if (!File.Exists(layout.Plan)) throw new ToolException($"{folder}: holds no run of 'geoner batch'.");
        var plan = StateJson.Read<RunPlan>(layout.Plan);
        if (plan.Shard is null) throw new ToolException($"{folder}: is a whole run, not a shard.");
        if (!File.Exists(layout.Total) || !File.Exists(layout.Manifest)) throw new ToolException($"{folder}: shard {plan.Shard} is not complete: run the same command again.");
        var numbers = plan.Shard.Split('/');
        return new Source(layout, plan, StateJson.Read<RunTotal>(layout.Total), int.Parse(numbers[0], null), int.Parse(numbers[1], null));
    }

    private static void Copy(int part, RunLayout from, RunLayout to)
    {
        if (File.Exists(to.Marker(part)) && StateJson.Read<PartState>(to.Marker(part)).IsWhole(to.Folder)) return;
        var marker = from.Marker(part);
        if (!File.Exists(marker)) throw new ToolException($"{from.Folder}: part {part} is missing: run the same command again.");
        var state = StateJson.Read<PartState>(marker);
        if (!state.IsWhole(from.Folder)) throw new ToolException($"{from.Folder}: files of part {part} are missing or were changed: run the same command again.");
        foreach (var way in state.Files.Keys)
        {
            using var source = File.OpenRead(Path.Combine(from.Folder, way));
            using var target = new AtomicFile(Path.Combine(to.Folder, way));
            source.CopyTo(target.Stream);
            target.Stream.Position = 0;
            if (Convert.ToHexStringLower(SHA256.HashData(target.Stream)) != state.Files[way].Sha256)
                throw new ToolException($"{from.Folder}: {way} was changed since part {part} was complete: run the same command again without it.");
            target.Commit();
        }

        StateJson.Write(to.Marker(part), state);
    }

    private sealed record Source(RunLayout Layout, RunPlan Plan, RunTotal Total, int Index, int Count);
}
