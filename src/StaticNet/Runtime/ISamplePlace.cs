using System.ComponentModel;

namespace StaticNet.Runtime;

/// <summary>
/// Where a sample stands in a sum over samples. A constant to the JIT: one source of the equations becomes a method that writes a gradient
/// and one that adds to it, and a sum need not be cleared before it begins. Used by generated code.
/// </summary>
/// <example>See the generated file of any network: <c>Backward</c> of its kernel.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISamplePlace
{
    /// <summary>Whether nothing has been added yet.</summary>
    static abstract bool IsFirst { get; }
}

/// <summary>The sample that a sum begins with.</summary>
/// <example>See <see cref="ISamplePlace"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FirstSample : ISamplePlace
{
    /// <inheritdoc/>
    public static bool IsFirst => true;
}

/// <summary>A sample that is added to those before it.</summary>
/// <example>See <see cref="ISamplePlace"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LaterSample : ISamplePlace
{
    /// <inheritdoc/>
    public static bool IsFirst => false;
}

/// <summary>No sum at all: the equations end at the loss, and no gradient is touched.</summary>
/// <remarks>Equations compare the type itself, which is a constant before anything is inlined: what comes after the loss is never looked at.</remarks>
/// <example>See the generated file of any small network: <c>Loss</c> of its kernel.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LossOnly : ISamplePlace
{
    /// <inheritdoc/>
    public static bool IsFirst => true;
}
