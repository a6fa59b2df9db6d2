using System.ComponentModel;

namespace StaticNet.Runtime.V1;

/// <summary>
/// How a sample goes into a sum over samples, or what of the equations is asked for. A constant to the JIT: one source of the equations becomes a method that writes a gradient
/// and one that adds to it, and a sum need not be cleared before it begins. Used by generated code.
/// </summary>
/// <example>See the generated file of any network: <c>Backward</c> of its kernel.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAccumulation
{
    /// <summary>Whether the sum begins with this sample.</summary>
    static abstract bool Overwrites { get; }
}

/// <summary>The sum begins with this sample: what lies there is overwritten.</summary>
/// <example>See <see cref="IAccumulation"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Overwrite : IAccumulation
{
    /// <inheritdoc/>
    public static bool Overwrites => true;
}

/// <summary>The sample is added to those before it.</summary>
/// <example>See <see cref="IAccumulation"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Accumulate : IAccumulation
{
    /// <inheritdoc/>
    public static bool Overwrites => false;
}

/// <summary>No sum at all: the equations end at the loss, and no gradient is touched.</summary>
/// <remarks>Equations compare the type itself, which is a constant before anything is inlined: what comes after the loss is never looked at.</remarks>
/// <example>See the generated file of any small network: <c>Loss</c> of its kernel.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LossOnly : IAccumulation
{
    /// <inheritdoc/>
    public static bool Overwrites => true;
}

/// <summary>No sum at all: the equations end at the outputs, which go where a gradient would.</summary>
/// <remarks>See <see cref="LossOnly"/>.</remarks>
/// <example>See the generated file of any small network: <c>Forward</c> of its kernel.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OutputsOnly : IAccumulation
{
    /// <inheritdoc/>
    public static bool Overwrites => true;
}
