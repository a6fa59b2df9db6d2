namespace StaticNet.Compiler.Nests;

/// <summary>
/// Sums of products for all units of a variable and all samples of a block, which the runtime computes in register tiles for every layer alike: each is cut into segments, which begin at 0 but
/// for the first, add their terms in order, and are joined by the pairwise tree.
/// </summary>
/// <param name="Name">The name of what says the sizes.</param>
/// <param name="Unit">The index of the units.</param>
/// <param name="Units">Their number.</param>
/// <param name="Term">The index of the terms.</param>
/// <param name="Terms">Their number.</param>
/// <param name="Segments">The segments of a sum.</param>
/// <param name="Factor">The factor that all samples share, by unit and term.</param>
/// <param name="Row">The factor of a sample, by term and sample.</param>
/// <param name="Spilled">Where sums wait that are not complete.</param>
/// <param name="First">What a sum begins with.</param>
/// <param name="Sum">The name of a sum that is complete.</param>
/// <param name="Taken">What is done with it.</param>
internal sealed record TiledSums(
    string Name, string Unit, int Units, string Term, int Terms, int Segments, Access Factor, Access Row, int Spilled, Value First, LocalValue Sum, IReadOnlyList<Nest> Taken) : Nest
{
    // Of so many operations a tile of 24 sums takes no more locals than the JIT inlines.
    private const int FewOperations = 9;

    public override IReadOnlyList<Nest> Body => Taken;

    /// <summary>
    /// Whether what takes a sum may stand in a tile once for every sum: few operations, and no function that the vector does not have itself. With cos inlined six or twelve times a gradient of 16-64-64-3 with sinusoids
    /// took 651 ns a sample and its first 99 ms; beside the tile it takes 588 ns and 87 ms (Zen 3).
    /// </summary>
    public bool IsTakenAtOnce
    {
        get
        {
            List<Value> values = [.. Taken.SelectMany(nest => nest.Nodes()).SelectMany(nest => nest.Values).SelectMany(value => value.Nodes())];
            return values.OfType<CallValue>().All(call => ValuePrinter.IsOfVector(call.Function)) && Taken.Sum(nest => nest.Nodes().Count()) + values.Count(value => value is not LocalValue) <= FewOperations;
        }
    }

    public override Nest Around(IReadOnlyList<Nest> body) => this with { Taken = body };
}

/// <summary>The gradients δⱼ aᵢ of a layer, summed over the samples of a block with the units in the lanes of vectors, which the runtime computes for every layer alike.</summary>
/// <param name="Name">The name of what says the sizes.</param>
/// <param name="Units">The units.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Samples">The samples of a block.</param>
/// <param name="Rows">Where the row of the first input lies.</param>
/// <param name="RowStride">From one row to the next.</param>
/// <param name="Delta">Where the row of δ of the first unit lies.</param>
/// <param name="Transposed">Where δ is transposed.</param>
/// <param name="Spilled">Where sums wait that are not complete.</param>
/// <param name="State">Where it is said how they are added.</param>
/// <param name="Gradients">Where the gradients lie, input-major.</param>
internal sealed record OuterProducts(string Name, int Units, int Inputs, int Samples, int Rows, int RowStride, int Delta, int Transposed, int Spilled, int State, int Gradients) : Nest;

/// <summary>The gradients δⱼ aᵢ of a layer, each summed over the samples of a block to a vector of its own, lane by lane, which the runtime does for every layer alike.</summary>
/// <param name="Units">The units.</param>
/// <param name="Inputs">The inputs.</param>
/// <param name="Deltas">Where the row of δ of the first unit lies.</param>
/// <param name="Rows">Where the row of the first input lies.</param>
/// <param name="RowStride">From one row to the next.</param>
/// <param name="Sums">Where the first vector lies; the next follow, input-major.</param>
internal sealed record LaneProducts(int Units, int Inputs, int Deltas, int Rows, int RowStride, int Sums) : Nest;

/// <summary>Rows of samples, each added up to a vector of its own, which the runtime does for every layer alike.</summary>
/// <param name="Count">The rows.</param>
/// <param name="Rows">Where the first lies.</param>
/// <param name="RowStride">From one row to the next.</param>
/// <param name="Sums">Where the first vector lies; the next follow.</param>
internal sealed record RowSums(int Count, int Rows, int RowStride, int Sums) : Nest;
