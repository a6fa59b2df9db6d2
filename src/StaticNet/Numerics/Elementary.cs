using System.Numerics;
using System.Runtime.CompilerServices;
using StaticNet.Vectors;

namespace StaticNet.Numerics;

/// <summary>
/// The functions that compiled networks are made of: exp, ln, e^x − 1, ln(1 + x), sin, cos, tanh, σ, softplus, erf, the
/// normal distribution and its density, and the selections by the sign of z that make ReLU, leaky ReLU, ELU and SELU, for one number and for a vector of them, in single and in double precision.
/// </summary>
/// <remarks>
/// <para>
/// <b>The same bits.</b> A lane of the vector form and the scalar form of a number are equal bit by bit, on every processor and operating
/// system, under the JIT and NativeAOT: a number is the first lane of a vector, and vectors of every width take the same sequence of
/// correctly rounded operations (+, −, ×, ÷, fused multiply-add), comparisons and integer operations, with the same constants. Where AVX-512 has one instruction for
/// several of them (exponent, mantissa, a power of two, what belongs to ∞ and NaN), its result is theirs. The one exception is the payload of a NaN, which IEEE 754 leaves open.
/// </para>
/// <para>
/// <b>No branches, no tables.</b> Every input costs the same and every method is inlined, so that calls disappear among the
/// arithmetic around them. NaN in is NaN out, unless a method says otherwise.
/// </para>
/// <para>
/// <b>Error bounds</b> are in ulp (units in the last place) of the exact result, subnormal results included, and are asserted by the tests.
/// </para>
/// </remarks>
/// <example><code>
/// float one = Elementary.Sigmoid(0.25f);
/// Vector512&lt;float&gt; sixteen = Elementary.Sigmoid(Vector512.Create(0.25f));   // sixteen[i] == one
/// </code></example>
public static partial class Elementary
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // Of an inlined method the JIT first asks what it costs by its length; one beyond some 400 bytes of IL is left as a call where its caller is short. And into a method of 512 locals it inlines nothing more.
    // A local is every variable, assigned once or ten times, and every operation of an arithmetic that is an operand of another. So functions of any width are written an operation a statement, with few variables: of
    // both halves of 512 bits σ takes 24 locals then and 43 with nested operations, ln 39 and 64, and samples of small networks stay in registers with vectors of 256 bits that did not (.NET 10, 1 December 2026).

    /// <summary>What is the same in both precisions, of vectors V of numbers T with the arithmetic A.</summary>
    internal abstract partial class AnyPrecision<V, T, A>
        where V : struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
        where A : struct, IArithmetic<V, T>;

    /// <summary>The functions in single precision, of vectors V with the arithmetic A.</summary>
    internal abstract partial class SinglePrecision<V, A> : AnyPrecision<V, float, A>
        where V : struct
        where A : struct, IArithmetic<V, float>;

    /// <summary>The functions in double precision, of vectors V with the arithmetic A.</summary>
    internal abstract partial class DoublePrecision<V, A> : AnyPrecision<V, double, A>
        where V : struct
        where A : struct, IArithmetic<V, double>;
}
