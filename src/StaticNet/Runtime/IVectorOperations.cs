namespace StaticNet.Runtime.V1;

/// <summary>What the equations do with the vectors of a group beside their arithmetic: selections, and the functions of <see cref="Numerics.Elementary"/>.</summary>
/// <remarks>
/// The selections are written out for every width and number: those of any precision in <see cref="Numerics.Elementary"/> are two methods deeper, and take the JIT locals, of which it inlines no more beyond
/// 512. In their place the code of eleven networks grew from 331,524 to 333,793 bytes with 512 bits, five methods were no longer inlined, and first calls took 1.05 instead of 1.02 s of CPU (Emerald Rapids, 30 November 2026).
/// </remarks>
/// <typeparam name="TVector">The vector.</typeparam>
internal interface IVectorOperations<TVector>
    where TVector : struct
{
    static abstract TVector PositivePart(TVector z);

    static abstract TVector SelectIfPositive(TVector z, TVector u);

    static abstract TVector ZeroIfNonPositive(TVector z, TVector u);

    static abstract TVector Select(TVector z, TVector u, TVector v);

    static abstract TVector IfPositive(TVector z, TVector u, TVector v);

    static abstract TVector Sign(TVector z);

    static abstract TVector Max(TVector u, TVector v);

    static abstract TVector Saturate(TVector z);

    static abstract TVector SaturateBelow(TVector z);

    static abstract TVector Exp(TVector u);

    static abstract TVector Expm1(TVector u);

    static abstract TVector Log(TVector u);

    static abstract TVector Log1p(TVector u);

    static abstract TVector Tanh(TVector u);

    static abstract TVector Sigmoid(TVector u);

    static abstract TVector Softplus(TVector u);

    static abstract TVector NormalDistribution(TVector u);

    static abstract TVector NormalDensity(TVector u);

    static abstract TVector Sin(TVector u);

    static abstract TVector Cos(TVector u);
}
