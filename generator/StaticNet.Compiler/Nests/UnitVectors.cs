namespace StaticNet.Compiler.Nests;

/// <summary>A loop over the units of a layer by vectors of the machine. Where they are no multiple of these, the last vector ends with the last unit, and computes some a second time.</summary>
/// <param name="Index">The first unit of a vector.</param>
/// <param name="Units">The units.</param>
/// <param name="Statements">What it repeats.</param>
internal sealed record UnitLoop(string Index, int Units, IReadOnlyList<Nest> Statements) : Nest
{
    public override IReadOnlyList<Nest> Body => Statements;

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Statements = body };
}

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

/// <summary>What one sample adds to the gradients of a layer, δⱼ aᵢ, or δⱼ to those of its biases; computed by the runtime.</summary>
/// <param name="Deltas">Where δ lies.</param>
/// <param name="Inputs">Where the inputs lie; null: the gradients are those of the biases.</param>
/// <param name="Gradients">Where the gradients lie, input-major.</param>
/// <param name="Units">The units.</param>
/// <param name="Terms">The inputs.</param>
/// <param name="WithBiases">Whether those of the biases, which lie behind them, are computed too.</param>
internal sealed record UnitGradients(Access Deltas, Access? Inputs, Access Gradients, int Units, int Terms, bool WithBiases = false) : Nest;

/// <summary>Sums of the step back through the weights of a layer, Σₖ δₖ θₖⱼ, computed by the runtime: the products of a sum lie in the elements of a vector, which are added up by a tree.</summary>
/// <param name="Weights">Where the weights of the first sum lie; those of a sum lie together.</param>
/// <param name="Deltas">Where δ lies.</param>
/// <param name="Sums">Where the sums go.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Terms">The products of a sum.</param>
/// <param name="IsFromZero">Whether each element begins with 0, or with its first product, which may be −0.</param>
internal sealed record StepBack(Access Weights, Access Deltas, Access Sums, int Count, int Terms, bool IsFromZero) : Nest;
