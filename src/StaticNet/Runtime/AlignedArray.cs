using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Numbers that begin at the start of a cache line: a vector of 512 bits then lies in one line and not across two, which would be read as two.
/// Dense 16→16 takes 3.5 ns there and 4.5 elsewhere. Few numbers lie where they will. Used by generated code.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example>See the generated file of any network: its parameters lie in one.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AlignedArray<T>
    where T : unmanaged
{
    // Arrays that do not move are for the few and large.
    private const int Few = 512;

    private readonly T[] _numbers;
    private readonly nint _first;

    /// <summary>Zeros.</summary>
    /// <param name="length">How many.</param>
    public AlignedArray(int length)
    {
        Length = length;
        if ((long)length * Unsafe.SizeOf<T>() < Few)
        {
            _numbers = new T[length];
            return;
        }

        _numbers = GC.AllocateArray<T>(length + CacheLine.Numbers<T>(), pinned: true);
        _first = CacheLine.Before(ref MemoryMarshal.GetArrayDataReference(_numbers));
    }

    /// <summary>How many numbers there are.</summary>
    public int Length { get; }

    /// <summary>The first numbers, all where the count is their length, which is a constant to the JIT: a length that it reads it has to compare.</summary>
    /// <param name="count">How many, not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> First(int count) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_numbers), _first), count);

    /// <summary>The numbers.</summary>
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_numbers), _first), Length);
}
