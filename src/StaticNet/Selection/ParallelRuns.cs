using System.Runtime.ExceptionServices;
using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>Independent pieces of work, shared out among threads.</summary>
internal static class ParallelRuns
{
    /// <summary>
    /// Does all pieces, on the caller's thread and on others. Where some throw, the exception of the first of them is thrown, for any number of threads: pieces
    /// are begun in order, none is begun after a failure, and what has begun ends.
    /// </summary>
    /// <param name="count">The number of pieces.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="piece">Does the piece of this number, 0-based, on any thread.</param>
    public static void Run(int count, int threads, Action<int> piece)
    {
        (int next, bool hasFailed) = (-1, false);
        var failures = new Exception?[count];
        if (Math.Min(threads, count) - 1 is > 0 and int others)
        {
            using var workers = new WorkerThreads(others, Work);
            workers.Run();
        }
        else
        {
            Work();
        }

        if (Array.Find(failures, failure => failure is not null) is { } first)
            ExceptionDispatchInfo.Throw(first);

        void Work()
        {
            while (!Volatile.Read(ref hasFailed) && Interlocked.Increment(ref next) is int number && number < count)
            {
                try
                {
                    piece(number);
                }
                catch (Exception failure)
                {
                    failures[number] = failure;
                    Volatile.Write(ref hasFailed, true);
                }
            }
        }
    }
}
