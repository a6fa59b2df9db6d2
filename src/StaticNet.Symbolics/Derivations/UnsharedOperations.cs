using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>
/// What a network would cost if nothing were shared backwards: the forward pass, and then ∂L/∂θ of every parameter on its own, path by path,
/// as the substituted rung of its ladder has it.
/// </summary>
internal static class UnsharedOperations
{
    // Beyond so many paths of one parameter the number says no more than "far too many", and would overflow.
    private const double MostPaths = 1e12;

    /// <summary>The count; null where it exceeds all measure.</summary>
    public static OperationCount? Of(NetworkDerivation derivation)
    {
        NetworkTopology topology = derivation.Topology;
        OperationCount sum = derivation.Equations.Where(e => e.Phase == Phase.Forward).Aggregate(OperationCount.None, (count, e) => count + e.Operations);
        for (int layer = 0; topology.HasLoss && layer < topology.Layers.Count; layer++)
        {
            long units = topology.Layers[layer].Units;
            if (OfOne(new LadderBuilder(derivation, layer, unit: 0, input: 0)) is not { } weight || OfOne(new LadderBuilder(derivation, layer, unit: 0, input: null)) is not { } bias)
                return null;
            sum += (units * topology.FanIn(layer) * weight) + (units * bias);
        }

        return sum;
    }

    // The parameters of a layer are alike. Where the paths are too many to write, the first stands for each of them.
    private static OperationCount? OfOne(LadderBuilder builder)
    {
        if (builder.PathCount > MostPaths)
            return null;
        if (builder.PathCount <= DerivationLadder.DefaultPathLimit)
            return OperationCounter.Count(builder.Substituted(builder.Paths()));
        long paths = (long)builder.PathCount;
        return (paths * OperationCounter.Count(builder.Substituted([builder.FirstPath()]))) + new OperationCount(Additions: paths - 1);
    }
}
