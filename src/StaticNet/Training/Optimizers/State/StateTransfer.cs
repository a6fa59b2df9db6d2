using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// Visits everything that a run remembers: to save it, or to put back what was saved. One list serves both ways, so that they cannot differ.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>
/// protected override void Transfer(StateTransfer&lt;T> state)
/// {
///     state.Number("steps", ref _steps);
///     state.Vector("velocity", _velocity);
/// }
/// </code></example>
public abstract class StateTransfer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected StateTransfer()
    {
    }

    /// <summary>A number: read when saving, else written.</summary>
    /// <param name="name">No other number of the run has it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The name is taken, or the state has none of this name.</exception>
    public abstract void Number(string name, ref double value);

    /// <summary>A count: read when saving, else written.</summary>
    /// <param name="name">No other number of the run has it.</param>
    /// <param name="count">From 0 to 2⁵³.</param>
    /// <exception cref="ArgumentException">The name is taken, the state has none of this name, or not a count.</exception>
    public abstract void Number(string name, ref long count);

    /// <summary>A vector: read when saving, else overwritten.</summary>
    /// <param name="name">No other vector of the run has it.</param>
    /// <param name="values">Its numbers.</param>
    /// <exception cref="ArgumentException">The name is taken, or the state has none of this name and length.</exception>
    public abstract void Vector(string name, Span<T> values);
}
