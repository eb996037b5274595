using System.Diagnostics;
using System.Globalization;

namespace GeoNer.Tool.Batch;

/// <summary>How far a run has come. Counted by the run's threads, looked at by whoever shows it.</summary>
/// <param name="totalBytes">The length of all input files.</param>
internal sealed class RunProgress(long totalBytes)
{
    private readonly Stopwatch _clock = new();
    private long _bytesRead;
    private long _bytesBefore = -1;
    private long _articles;
    private long _errors;
    private long _textBytes;
    private long _passed;

    /// <summary>The share of the input files that is read, from 0 to 1.</summary>
    public double Share => totalBytes == 0 ? 1 : Math.Min(1, (double)Volatile.Read(ref _bytesRead) / totalBytes);

    public void AddRead(int bytes) => Interlocked.Add(ref _bytesRead, bytes);

    /// <summary>A record that an earlier run has done, or that is another shard's.</summary>
    public void AddPassed() => Interlocked.Increment(ref _passed);

    /// <summary>Starts the clock: what was read before is no measure of speed.</summary>
    public void Begin()
    {
        if (_clock.IsRunning) return;
        Volatile.Write(ref _bytesBefore, Volatile.Read(ref _bytesRead));
        _clock.Start();
    }

    public void Add(RecordOutcome outcome)
    {
        if (outcome.Found is null)
            Interlocked.Increment(ref _errors);
        else
            Interlocked.Increment(ref _articles);
        Interlocked.Add(ref _textBytes, outcome.Source.Record.Size);
    }

    /// <summary>One line for a person.</summary>
    public string Line()
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        var articles = Volatile.Read(ref _articles);
        var passed = Volatile.Read(ref _passed);
        var rate = seconds > 0 ? articles / seconds : 0;
        var speed = seconds > 0 ? Volatile.Read(ref _textBytes) / seconds / 1e6 : 0;
        var done = passed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {passed:N0} passed over") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{articles:N0} articles, {rate:N0}/s, {speed:N1} MB/s, {Volatile.Read(ref _errors):N0} errors{done}, {Share:P0} read{Left(seconds)}");
    }

    private string Left(double seconds)
    {
        var before = Volatile.Read(ref _bytesBefore);
        var read = Volatile.Read(ref _bytesRead);
        if (seconds < 5 || before < 0 || read <= before) return "";
        var left = TimeSpan.FromSeconds(Math.Min(1e7, seconds / (read - before) * Math.Max(0, totalBytes - read)));
        return left.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $", {left.TotalHours:N1} hours left")
            : string.Create(CultureInfo.InvariantCulture, $", {left.TotalMinutes:N0} min left");
    }
}
