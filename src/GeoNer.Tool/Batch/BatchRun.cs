using System.Runtime.CompilerServices;
using GeoNer.Tool.Batch.Reading;
using GeoNer.Tool.Batch.Writing;

namespace GeoNer.Tool.Batch;

/// <summary>
/// One run over a dump: reads records in order, works on them on all threads, and writes parts; parts that an earlier run with the same plan has completed are
/// passed over. The result does not depend on threads or on how often the run was broken off.
/// </summary>
internal sealed class BatchRun(BatchOptions options, RunPlan plan, RunProgress progress, Action<string> report)
{
    private readonly RunLayout _layout = new(options.Output);
    private RunTotal _total = new(0, 0);

    /// <summary>Runs to the end of the dump and makes what is made of all parts.</summary>
    /// <param name="createExtractor">Makes the extractor; not called when nothing is left to work on.</param>
    /// <param name="cancellationToken">Breaks the run off; what is complete stays.</param>
    /// <exception cref="ToolException">The folder has another run, is in use, or lies inside an input.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public async Task<RunResult> RunAsync(Func<GeoExtractor> createExtractor, CancellationToken cancellationToken)
    {
        CheckPlace();
        _layout.Create(options.Formats);
        using var held = _layout.Hold();
        AtomicFile.RemoveTemporaries(_layout.Folder);
        CheckPlan();
        var worker = new Lazy<RecordWorker>(() => new RecordWorker(createExtractor(), options));
        var outcomes = OrderedWork.RunAsync(Records(cancellationToken), (r, stop) => worker.Value.Work(r, stop), options.Threads, cancellationToken);
        await WriteAsync(outcomes).ConfigureAwait(false);
        StateJson.Write(_layout.Total, _total);
        var parts = Enumerable.Range(0, _total.Parts).Where(Owns).ToList();
        return RunFinish.Finish(_layout, plan, parts, cancellationToken);
    }

    private bool Owns(int part) => options.Shard?.Owns(part) ?? true;

    // A run that went on would read its own results.
    private void CheckPlace()
    {
        var output = Path.GetFullPath(options.Output) + Path.DirectorySeparatorChar;
        foreach (var input in options.Inputs.Where(Directory.Exists))
        {
            if (output.StartsWith(Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new ToolException($"{options.Output}: lies inside the input {input}: take a folder outside it.");
        }
    }

    private void CheckPlan()
    {
        if (!File.Exists(_layout.Plan))
        {
            StateJson.Write(_layout.Plan, plan);
            return;
        }

        if (StateJson.Read<RunPlan>(_layout.Plan).DifferenceFrom(plan) is { } difference)
            throw new ToolException($"{options.Output}: holds a run that differs in '{difference}', so this one cannot go on with it: take another folder, or remove that one.");
    }

    private async IAsyncEnumerable<NumberedRecord> Records([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var reader = new RecordReader(options.Fields, options.Limits, progress.AddRead);
        var part = -1;
        var isWanted = false;
        PartState? done = null;
        using var sum = new RecordSum();
        long number = 0;
        long records = 0;
        long bytes = 0;
        foreach (var file in InputTree.Files(options.Inputs))
        {
            foreach (var record in reader.Read(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (part < 0 || records == options.PartSize || bytes >= BatchOptions.PartBytes)
                {
                    CheckSame(done, sum);
                    part++;
                    (records, bytes) = (0, 0);
                    done = Owns(part) ? Done(part) : null;
                    isWanted = Owns(part) && done is null;
                }

                records++;
                bytes += record.Size;
                if (isWanted)
                {
                    progress.Begin();
                    yield return new NumberedRecord(part, number, record);
                }
                else
                {
                    if (done is not null) sum.Add(record);
                    progress.AddPassed();
                }

                number++;
            }
        }

        CheckSame(done, sum);
        _total = new RunTotal(part + 1, number);
    }

    private PartState? Done(int part)
    {
        var marker = _layout.Marker(part);
        return File.Exists(marker) && StateJson.Read<PartState>(marker) is var state && state.IsWhole(_layout.Folder) ? state : null;
    }

    // A file that could not be read when the part was made, and can be now, shifts all records after it.
    private void CheckSame(PartState? done, RecordSum sum)
    {
        if (done is not null && sum.Take() != done.Records)
            throw new ToolException($"{options.Output}: the dump reads otherwise than when part {done.Part} was made; a file may not have been readable then: take another folder.");
    }

    private async Task WriteAsync(IAsyncEnumerable<RecordOutcome> outcomes)
    {
        PartWriter? current = null;
        var completing = Task.CompletedTask;
        try
        {
            await foreach (var outcome in outcomes.ConfigureAwait(false))
            {
                if (current is not null && current.Part != outcome.Source.Part)
                {
                    // Tables are made beside the work on the next part; one part at a time, so that memory stays bounded.
                    await completing.ConfigureAwait(false);
                    completing = Task.Run(Completed(current), CancellationToken.None);
                    current = null;
                }

                current ??= new PartWriter(_layout, options.Formats, outcome.Source.Part);
                current.Add(outcome);
                progress.Add(outcome);
                if (outcome.Error is not null) report($"{outcome.Source.Record.Place}: {outcome.Error}");
            }

            await completing.ConfigureAwait(false);
            if (current is not null) await current.CompleteAsync().ConfigureAwait(false);
        }
        finally
        {
            current?.Dispose();
            await completing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Func<Task> Completed(PartWriter part) => async () =>
    {
        using (part) await part.CompleteAsync().ConfigureAwait(false);
    };
}
