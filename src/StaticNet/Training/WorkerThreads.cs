namespace StaticNet.Training;

/// <summary>Threads that do the same work as the caller whenever it asks, and wait in between. Asking allocates nothing.</summary>
internal sealed class WorkerThreads : IDisposable
{
    private readonly SemaphoreSlim _start = new(0);

    // Not a CountdownEvent: that makes its lock the first time somebody has to wait for it.
    private readonly SemaphoreSlim _done = new(0);
    private readonly Thread[] _threads;
    private readonly Action _work;
    private volatile bool _ends;
    private int _working;
    private Exception? _failure;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">How many besides the caller's.</param>
    /// <param name="work">What each does, the caller too; it shares the work out itself.</param>
    public WorkerThreads(int count, Action work)
    {
        _work = work;
        _threads = [.. Enumerable.Range(1, count).Select(n => new Thread(Loop) { IsBackground = true, Name = $"StaticNet worker {n}" })];
        foreach (Thread thread in _threads)
            thread.Start();
    }

    /// <summary>Does the work with all threads and returns when all have ended; what one of them throws is thrown here.</summary>
    public void Run()
    {
        Volatile.Write(ref _working, _threads.Length);
        _start.Release(_threads.Length);
        Try();
        _done.Wait();
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    public void Dispose()
    {
        if (_ends)
            return;
        _ends = true;
        _start.Release(_threads.Length);
        foreach (Thread thread in _threads)
            thread.Join();
        _start.Dispose();
        _done.Dispose();
    }

    private void Loop()
    {
        while (true)
        {
            _start.Wait();
            if (_ends)
                return;
            Try();
            if (Interlocked.Decrement(ref _working) == 0)
                _done.Release();
        }
    }

    private void Try()
    {
        try
        {
            _work();
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
    }
}
