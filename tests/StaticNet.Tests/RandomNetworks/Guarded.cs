using System.Numerics;
using System.Runtime.InteropServices;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>
/// Room for numbers between two walls, at an address that no vector is aligned to. The walls are NaN: what is read from them poisons the
/// result, and what is written to them is seen.
/// </summary>
internal sealed class Guarded<T>
    where T : unmanaged
{
    // Longer than two vectors of 512 bits of the shortest number.
    private const int Wall = 35;

    private readonly T[] _array;
    private readonly int _length;
    private readonly T _stone;

    /// <summary>Builds the walls.</summary>
    /// <param name="length">The numbers between them.</param>
    /// <param name="stone">What the walls are of.</param>
    public Guarded(int length, T stone)
    {
        _length = length;
        _stone = stone;
        _array = new T[length + (2 * Wall)];
        _array.AsSpan().Fill(stone);
    }

    /// <summary>Puts numbers between walls.</summary>
    public Guarded(ReadOnlySpan<T> numbers, T stone)
        : this(numbers.Length, stone) => numbers.CopyTo(Span);

    /// <summary>The room, full of what the walls are of until it is written.</summary>
    public Span<T> Span => _array.AsSpan(Wall, _length);

    /// <summary>Fails when a wall was written to.</summary>
    public void RequireWalls(string what)
    {
        Span<T> wall = stackalloc T[Wall];
        wall.Fill(_stone);
        ReadOnlySpan<byte> whole = MemoryMarshal.AsBytes<T>(wall);
        if (!MemoryMarshal.AsBytes(_array.AsSpan(0, Wall)).SequenceEqual(whole) || !MemoryMarshal.AsBytes(_array.AsSpan(Wall + _length)).SequenceEqual(whole))
            throw new CheckFailure($"{what} wrote outside of its span.");
    }
}
