using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GeoNer;

/// <summary>Work on many things at once whose results come in the order of the things.</summary>
internal static class OrderedWork
{
    // Enough waiting results that one long article does not idle the other threads; few enough that memory stays bounded.
    private const int WindowPerThread = 4;

    /// <summary>Runs <paramref name="work"/> on each thing, on at most <paramref name="threads"/> threads.</summary>
    /// <param name="things">Drawn one by one, at most four a thread ahead of what is consumed.</param>
    /// <param name="work">What is done; its token is cancelled also when the consumer leaves.</param>
    /// <param name="threads">How many things are worked on at once, from 1 on.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One result a thing.</returns>
    /// <remarks>
    /// An exception of <paramref name="work"/> is thrown in the place of its result. One of <paramref name="things"/> itself is thrown
    /// after the results before it. Nothing of a run goes on after the enumeration has ended.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> RunAsync<TThing, TResult>(
        IAsyncEnumerable<TThing> things,
        Func<TThing, CancellationToken, TResult> work,
        int threads,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var window = new Queue<Task<TResult>>();
        var source = things.GetAsyncEnumerator(stop.Token);
        Exception? sourceError = null;
        try
        {
            while (true)
            {
                try
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (!await source.MoveNextAsync().ConfigureAwait(false)) break;
                }
                catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    sourceError = error;
                    break;
                }

                var thing = source.Current;
                window.Enqueue(Task.Factory.StartNew(() => work(thing, stop.Token), stop.Token, TaskCreationOptions.None, scheduler));
                if (window.Count >= threads * WindowPerThread) yield return await window.Dequeue().ConfigureAwait(false);
            }

            while (window.TryDequeue(out var next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await next.ConfigureAwait(false);
            }

            if (sourceError is not null) ExceptionDispatchInfo.Throw(sourceError);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(window.AsEnumerable<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
