using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>
/// How far equations go that are written once for the outputs, the loss and the gradients. A constant to the JIT: one source becomes a method for each. Used by generated code.
/// </summary>
/// <remarks>Equations compare the type itself, which is a constant before anything is inlined: what a pass does not need is never looked at.</remarks>
/// <example>See the generated file of any small network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPass
{
    /// <summary>Whether there is a loss.</summary>
    static abstract bool HasLoss { get; }

    /// <summary>Whether there are gradients.</summary>
    static abstract bool HasGradient { get; }

    /// <summary>A sum over the samples so far, where there are gradients.</summary>
    /// <remarks>No branch, of which the JIT would keep two locals for each sum.</remarks>
    /// <typeparam name="TLanes">The vector of the machine.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where it begins.</param>
    static abstract TLanes LoadSum<TLanes, T>(ref T first, nint offset)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged;
}

/// <summary>The outputs.</summary>
/// <example>See <see cref="IPass"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ForwardPass : IPass
{
    /// <inheritdoc/>
    public static bool HasLoss => false;

    /// <inheritdoc/>
    public static bool HasGradient => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes LoadSum<TLanes, T>(ref T first, nint offset)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged => default;
}

/// <summary>The loss.</summary>
/// <example>See <see cref="IPass"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LossPass : IPass
{
    /// <inheritdoc/>
    public static bool HasLoss => true;

    /// <inheritdoc/>
    public static bool HasGradient => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes LoadSum<TLanes, T>(ref T first, nint offset)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged => default;
}

/// <summary>The loss and the gradients.</summary>
/// <example>See <see cref="IPass"/>.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BackwardPass : IPass
{
    /// <inheritdoc/>
    public static bool HasLoss => true;

    /// <inheritdoc/>
    public static bool HasGradient => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes LoadSum<TLanes, T>(ref T first, nint offset)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged => TLanes.Load(ref first, offset);
}
