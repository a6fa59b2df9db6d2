using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>How methods of generated code are compiled, each way by a name.</summary>
/// <remarks>
/// Without optimisation at the first call a network of some microseconds takes tens of times as long for its first thousands of calls. What is optimised at once may not read a
/// <c>static readonly</c>: only a constant is one to it.
/// </remarks>
/// <example>See the generated file of any network.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledAs
{
    /// <summary>Optimised at the first call.</summary>
    public const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    /// <summary>The same, and not inlined: a method of its own for the JIT.</summary>
    public const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>A name for a few instructions.</summary>
    public const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
}
