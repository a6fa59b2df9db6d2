using System.Numerics;
using StaticNet.Numerics;

namespace StaticNet.Data;

/// <summary>Holds some rows of a file, hands out one of them at random, and puts the next of the file in its place.</summary>
internal sealed class StreamWindow<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Sets these draws apart from those of the orders in memory, which use the same key.
    private const uint Purpose = 2;

    private readonly StreamRows<T> _rows;
    private readonly T[] _inputs;
    private readonly T[] _targets;
    private readonly int _size;
    private readonly ulong _key;
    private readonly uint _epoch;
    private int _filled;
    private ulong _drawn;

    public StreamWindow(StreamRows<T> rows, StreamOptions options, int epoch)
    {
        _rows = rows;
        _size = options.Window;
        _key = RandomStream.Epoch.Key(options.Seed);
        _epoch = (uint)epoch;
        _inputs = new T[_size * rows.InputSize];
        _targets = new T[_size * rows.TargetSize];
        while (_filled < _size && Fill(_filled))
            _filled++;
    }

    /// <summary>Hands out the next row; false when there is none.</summary>
    public bool MoveTo(Span<T> inputs, Span<T> targets)
    {
        if (_filled == 0)
            return false;
        int row = Draw();
        Inputs(row).CopyTo(inputs);
        Targets(row).CopyTo(targets);
        if (Fill(row))
            return true;
        _filled--;
        Inputs(_filled).CopyTo(Inputs(row));
        Targets(_filled).CopyTo(Targets(row));
        return true;
    }

    // The high word of a random 64-bit number times the rows: each is drawn with a probability within 2⁻³³ of the same.
    private int Draw()
    {
        if (_filled == 1)
            return 0;
        (uint x0, uint x1, _, _) = Philox4x32.Generate(_key, (uint)_drawn, (uint)(_drawn >> 32), _epoch, Purpose);
        _drawn++;
        return (int)Math.BigMul(((ulong)x1 << 32) | x0, (ulong)_filled, out _);
    }

    private bool Fill(int row) => _rows.Read(Inputs(row), Targets(row));

    private Span<T> Inputs(int row) => _inputs.AsSpan(row * _rows.InputSize, _rows.InputSize);

    private Span<T> Targets(int row) => _targets.AsSpan(row * _rows.TargetSize, _rows.TargetSize);
}
