namespace StaticNet.Compiler.Lowering;

/// <summary>The locals that the JIT takes for each operation of a text that it inlines.</summary>
internal sealed record JitWeights
{
    /// <summary>A local of the text.</summary>
    public double Declared { get; init; }

    /// <summary>A number from or to memory.</summary>
    public double Number { get; init; }

    /// <summary>A vector from or to memory.</summary>
    public double Vector { get; init; }

    /// <summary>The first lanes of one.</summary>
    public double Part { get; init; }

    /// <summary>A multiply-add.</summary>
    public double Product { get; init; }

    /// <summary>A multiply-add of which a factor lies in memory.</summary>
    public double ProductOfMemory { get; init; }

    /// <summary>An operator of vectors.</summary>
    public double Operator { get; init; }

    /// <summary>A number in all lanes.</summary>
    public double Splat { get; init; }

    /// <summary>A vector added to sums in memory.</summary>
    public double Added { get; init; }

    /// <summary>The first lanes of one.</summary>
    public double AddedPart { get; init; }

    /// <summary>Four lanes over and over, or one of them in all.</summary>
    public double Spread { get; init; }

    /// <summary>The first lanes over and over.</summary>
    public double Tiled { get; init; }

    /// <summary>Each lane several times.</summary>
    public double Repeated { get; init; }

    /// <summary>The sums over the lanes of as many vectors.</summary>
    public double Tree { get; init; }

    /// <summary>Any function that is not named here.</summary>
    public double Short { get; init; }

    /// <summary>Φ.</summary>
    public double NormalDistribution { get; init; }

    /// <summary>φ.</summary>
    public double NormalDensity { get; init; }

    /// <summary>Softplus, sine and cosine.</summary>
    public double Softplus { get; init; }

    /// <summary>exp − 1.</summary>
    public double Expm1 { get; init; }

    /// <summary>σ.</summary>
    public double Sigmoid { get; init; }

    /// <summary>tanh.</summary>
    public double Tanh { get; init; }

    /// <summary>exp.</summary>
    public double Exp { get; init; }

    /// <summary>What keeps a number finite.</summary>
    public double Saturate { get; init; }

    /// <summary>ln, and ln(1 + z).</summary>
    public double Log { get; init; }

    /// <summary>The larger of two.</summary>
    public double Max { get; init; }
}
