namespace StaticNet.Tests.RandomNetworks;

/// <summary>Where a span lies among pages that must not be touched.</summary>
internal enum Place
{
    BeforeForbiddenPage,
    AfterForbiddenPage,
}

/// <summary>
/// Room for numbers that ends where a forbidden page begins, or begins where one ends: whoever reads or writes a byte too far ends the process,
/// and the runtime prints where. Only on Linux.
/// </summary>
internal sealed unsafe class Pages<T> : IDisposable
    where T : unmanaged
{
    private readonly byte* _pages;
    private readonly nuint _size;
    private readonly T* _first;
    private readonly int _length;

    /// <summary>Room between two forbidden pages, at one end of the pages that are allowed.</summary>
    public Pages(ReadOnlySpan<T> numbers, Place place)
    {
        nuint page = (nuint)Environment.SystemPageSize, bytes = (nuint)numbers.Length * (nuint)sizeof(T);
        nuint room = (bytes + page - 1) / page * page;
        _size = room + (2 * page);
        _pages = PageMemory.Forbidden(_size);
        PageMemory.Allow(_pages + page, room);
        _first = (T*)(_pages + page + (place == Place.BeforeForbiddenPage ? room - bytes : 0));
        _length = numbers.Length;
        numbers.CopyTo(Span);
    }

    /// <summary>Room full of one number.</summary>
    public Pages(int length, T number, Place place)
        : this([.. Enumerable.Repeat(number, length)], place)
    {
    }

    /// <summary>Whether there are such pages here.</summary>
    public static bool AreSupported => OperatingSystem.IsLinux();

    /// <summary>The room.</summary>
    public Span<T> Span => new(_first, _length);

    /// <summary>Gives the pages back.</summary>
    public void Dispose() => PageMemory.Free(_pages, _size);
}
