namespace StaticNet.Runtime.V1;

/// <summary>What the equations do with the vectors of a group.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface IVectorOperations<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    static abstract TVector Of(T number);

    static abstract TVector Negate(TVector u);

    static abstract TVector Add(TVector u, TVector v);

    static abstract TVector Subtract(TVector u, TVector v);

    static abstract TVector Multiply(TVector u, TVector v);

    static abstract TVector Divide(TVector u, TVector v);

    static abstract TVector And(TVector u, TVector v);

    static abstract TVector Fma(TVector u, TVector v, TVector sum);

    static abstract TVector Abs(TVector u);

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
