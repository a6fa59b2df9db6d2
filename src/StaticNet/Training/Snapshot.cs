using System.Numerics;

namespace StaticNet.Training;

/// <summary>Parameters to come back to.</summary>
internal sealed class Snapshot<T>(int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[parameterCount];

    /// <summary>Whether there are any.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>What was taken last.</summary>
    public ReadOnlyMemory<T> Parameters => _parameters;

    public void Take(ReadOnlySpan<T> parameters)
    {
        parameters.CopyTo(_parameters);
        IsTaken = true;
    }

    /// <summary>Writes them back; nothing when none were taken.</summary>
    public void Restore(Span<T> parameters)
    {
        if (IsTaken)
            _parameters.CopyTo(parameters);
    }
}
