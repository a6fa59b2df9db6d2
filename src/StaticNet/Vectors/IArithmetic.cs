namespace StaticNet.Vectors;

/// <summary>
/// The arithmetic of a vector, of any width: what every function of <see cref="Numerics.Elementary"/> is written with, once a precision. One number
/// is the first lane of 128 bits, so that scalar and vector are equal bit by bit by construction.
/// </summary>
/// <remarks>
/// Whatever the JIT inlines takes locals, and beyond 512 of them it inlines nothing more. So vectors stay what they are, in no struct of ours, each operation is one expression of the framework's, numbers are
/// operands as they are, and a step of a polynomial is one operation: in any other way a function takes twice the locals (16 tanh in one method: 5,700 bytes of code and 11 calls instead of 2,700 and none).
/// </remarks>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface IArithmetic<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>The same number in every lane.</summary>
    static abstract TVector Of(T number);

    /// <summary>The same bits in every lane; of single precision the lower 32.</summary>
    static abstract TVector OfBits(long bits);

    static abstract TVector Add(TVector u, TVector v);

    static abstract TVector Add(TVector u, T v);

    static abstract TVector Subtract(TVector u, TVector v);

    static abstract TVector Subtract(TVector u, T v);

    static abstract TVector Subtract(T u, TVector v);

    static abstract TVector Multiply(TVector u, TVector v);

    static abstract TVector Multiply(TVector u, T v);

    static abstract TVector Divide(TVector u, TVector v);

    static abstract TVector Divide(T u, TVector v);

    static abstract TVector Negate(TVector u);

    /// <summary>u v + sum, rounded once.</summary>
    static abstract TVector Fma(TVector u, TVector v, TVector sum);

    /// <inheritdoc cref="Fma(TVector, TVector, TVector)"/>
    static abstract TVector Fma(TVector u, TVector v, T sum);

    /// <inheritdoc cref="Fma(TVector, TVector, TVector)"/>
    static abstract TVector Fma(T u, TVector v, TVector sum);

    /// <inheritdoc cref="Fma(TVector, TVector, TVector)"/>
    static abstract TVector Fma(T u, TVector v, T sum);

    /// <summary>sum − u v, rounded once.</summary>
    static abstract TVector NegatedFma(TVector u, TVector v, TVector sum);

    /// <summary>
    /// (c0 + c1 x) + ((c2 + c3 x) + y x²) x², for x2 = x²: two steps of Horner's scheme with pairs of coefficients, which are computed beside it, as in Estrin's, so that half as many wait for one
    /// another. With x2 = x⁴ the even or the odd pairs of a polynomial.
    /// </summary>
    static abstract TVector Pairs(TVector y, TVector x, TVector x2, T c3, T c2, T c1, T c0);

    /// <summary>((c0 + c1 x) + (c2 + c3 x) x²) + y x⁴, for x2 = x² and x4 = x⁴: a step of Horner's scheme with four coefficients.</summary>
    static abstract TVector Fours(TVector y, TVector x, TVector x2, TVector x4, T c3, T c2, T c1, T c0);

    /// <summary>The smaller; v where either is NaN.</summary>
    static abstract TVector MinNative(T u, TVector v);

    /// <summary>The larger; v where either is NaN.</summary>
    static abstract TVector MaxNative(T u, TVector v);

    static abstract TVector Abs(TVector u);

    /// <summary>−|u|.</summary>
    static abstract TVector MinusAbs(TVector u);

    /// <summary>The size of u with the sign of v.</summary>
    static abstract TVector CopySign(TVector u, TVector v);

    /// <summary>u where a &gt; b, else v, also where one is NaN; without a jump.</summary>
    static abstract TVector IfGreater(TVector a, TVector b, TVector u, TVector v);

    /// <summary>u where a ≤ b, else v, also where one is NaN.</summary>
    static abstract TVector IfAtMost(TVector a, TVector b, TVector u, TVector v);

    /// <summary>u where z is a number, else z, which is NaN.</summary>
    static abstract TVector IfOrdered(TVector z, TVector u);

    /// <summary>The bits of u where those of the mask are set, else those of v.</summary>
    static abstract TVector IfSet(TVector mask, TVector u, TVector v);

    static abstract TVector And(TVector u, TVector v);

    static abstract TVector Or(TVector u, TVector v);

    static abstract TVector Xor(TVector u, TVector v);

    /// <summary>The bits as a whole number, shifted.</summary>
    static abstract TVector ShiftLeft(TVector u, int count);

    /// <summary>The bits as a whole number, shifted; zeros follow.</summary>
    static abstract TVector ShiftRight(TVector u, int count);

    /// <summary>The sum of the bits as whole numbers.</summary>
    static abstract TVector AddBits(TVector u, TVector v);

    /// <summary>The difference of the bits as whole numbers.</summary>
    static abstract TVector SubtractBits(TVector u, TVector v);

    /// <summary>The whole k of u = 2^k m with 1 ≤ |m| &lt; 2, subnormal numbers included. This and the next three are instructions of AVX-512, which the caller asks for first.</summary>
    static abstract TVector Exponent(TVector u);

    /// <summary>The m of u = 2^k m with 1 ≤ |m| &lt; 2, subnormal numbers included.</summary>
    static abstract TVector Mantissa(TVector u);

    /// <summary>u 2^k for a whole k of any size, rounded once.</summary>
    static abstract TVector Scale(TVector u, TVector k);

    /// <summary>
    /// What the table says for the kind of number that x is, in four bits a kind: from the lowest for a quiet NaN, a signalling one, ±0, 1, −∞, +∞, a number below 0
    /// and one above. 0 says u, 2 x as a quiet NaN, 3 NaN, 4 −∞, 5 +∞.
    /// </summary>
    static abstract TVector Fixup(TVector u, TVector x, int table);

    /// <summary>A function that is computed in double precision, rounded once to <typeparamref name="T"/>.</summary>
    static abstract TVector InDouble<TFunction>(TVector u)
        where TFunction : struct, IDoubleFunction;
}
