using System.Numerics;

namespace StaticNet.Training;

/// <summary>Copies what a run remembers.</summary>
internal sealed class StateSaving<T> : StateTransfer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dictionary<string, double> _numbers = [];
    private readonly Dictionary<string, ReadOnlyMemory<T>> _vectors = [];

    public override void Number(string name, ref double value) => Add(_numbers, name, value);

    public override void Number(string name, ref long count) => Add(_numbers, name, count);

    public override void Vector(string name, Span<T> values) => Add(_vectors, name, values.ToArray());

    public OptimizerState<T> State(string optimizer, int parameterCount) => new(optimizer, parameterCount, _numbers, _vectors);

    private static void Add<TValue>(Dictionary<string, TValue> values, string name, TValue value)
    {
        if (!values.TryAdd(name, value))
            throw new ArgumentException($"\"{name}\" is listed twice: each number and each vector of a run needs a name of its own.", nameof(name));
    }
}
