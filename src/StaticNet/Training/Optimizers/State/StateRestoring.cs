using System.Numerics;

namespace StaticNet.Training;

/// <summary>Puts back what a run remembered.</summary>
internal sealed class StateRestoring<T>(OptimizerState<T> state) : StateTransfer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double MostCounted = 1L << 53;
    private readonly HashSet<string> _numbers = [.. state.Numbers.Keys];
    private readonly HashSet<string> _vectors = [.. state.Vectors.Keys];

    public override void Number(string name, ref double value)
    {
        if (!state.Numbers.TryGetValue(name, out value))
            throw new ArgumentException($"The state has no number \"{name}\", which {state.Optimizer} needs: {state}.", nameof(name));
        _numbers.Remove(name);
    }

    public override void Number(string name, ref long count)
    {
        double value = 0;
        Number(name, ref value);
        if (!(value >= 0 && value <= MostCounted && value == Math.Floor(value)))
            throw new ArgumentException(FormattableString.Invariant($"The number \"{name}\" of the state is {value}, but must be a count: whole, from 0."), nameof(name));
        count = (long)value;
    }

    public override void Vector(string name, Span<T> values)
    {
        if (!state.Vectors.TryGetValue(name, out ReadOnlyMemory<T> saved))
            throw new ArgumentException($"The state has no vector \"{name}\", which {state.Optimizer} needs: {state}.", nameof(name));
        if (saved.Length != values.Length)
            throw new ArgumentException($"The vector \"{name}\" of the state has {saved.Length} numbers, but {values.Length} are needed.", nameof(name));
        saved.Span.CopyTo(values);
        _vectors.Remove(name);
    }

    /// <exception cref="ArgumentException">Something in the state was not asked for.</exception>
    public void RequireAllUsed()
    {
        if (_numbers.Concat(_vectors).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"The state holds \"{unknown}\", which {state.Optimizer} does not know.");
    }
}
