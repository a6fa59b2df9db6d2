namespace StaticNet.Compiler.Nests;

/// <summary>The sums zⱼ = bⱼ + Σᵢ θⱼᵢ aᵢ of a layer for one sample, which the runtime computes for every layer alike: the segments of each side by side, joined by the pairwise tree.</summary>
/// <param name="Name">The name of what says the sizes.</param>
/// <param name="Weights">Where the weights lie, input-major, and the biases behind them.</param>
/// <param name="Inputs">Where the inputs lie.</param>
/// <param name="Index">The index of the units.</param>
/// <param name="Units">Their number.</param>
/// <param name="Terms">The inputs.</param>
/// <param name="Segments">The segments of a sum.</param>
/// <param name="Sum">The name of the sums of a vector of units.</param>
/// <param name="Taken">What is done with them.</param>
internal sealed record UnitSums(string Name, Access Weights, Access Inputs, string Index, int Units, int Terms, int Segments, LocalValue Sum, IReadOnlyList<Nest> Taken) : Nest
{
    public override IReadOnlyList<Nest> Body => Taken;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Taken = body };
}
