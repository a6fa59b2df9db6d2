namespace StaticNet.Numerics;

/// <summary>
/// The functions that compiled networks are made of: exp, ln, e^x − 1, ln(1 + x), tanh, σ, softplus, erf, the normal
/// distribution and its density, and the selections behind ReLU and its kin, for one number and for a vector of them, in single and in double precision.
/// </summary>
/// <remarks>
/// <para>
/// <b>The same bits.</b> A lane of the vector form and the scalar form of a number are equal bit by bit, on every processor and operating
/// system, under the JIT and NativeAOT: both are the same sequence of correctly rounded operations (+, −, ×, ÷, fused multiply-add),
/// comparisons and integer operations, with the same constants. The one exception is the payload of a NaN, which IEEE 754 leaves open.
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
public static partial class Elementary;
