using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Estimates of what statements, gradients and rows take.</summary>
internal static class Cost
{
    /// <summary>The weight of all that a network computes for one sample in straight-line code.</summary>
    /// <param name="derivation">Its equations.</param>
    public static int OfStraight(NetworkDerivation derivation) => derivation.CompiledProgram.SelectMany(Unrolling.Of).Sum(statement => statement.Weight);

    /// <summary>The rows of a block: a number of each sample for every value.</summary>
    /// <param name="topology">The network.</param>
    public static long Rows(NetworkTopology topology) => topology.InputSize + (4 * topology.Layers.Sum(layer => (long)layer.Units));

    /// <summary>The weights of a layer.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="layer">The layer, from 0.</param>
    public static long Weights(NetworkTopology topology, int layer) => (long)topology.FanIn(layer) * topology.Layers[layer].Units;

    /// <summary>
    /// The most vectors of a group for which the JIT inlines all of straight-line code, which it does up to about 1,400 instructions. What all of a network is made of waits for its own results: outputs of 2-2-1 1.45 ns a sample
    /// with two and 1.25 with four. The gradient of 3-4-2 with GELU takes 91 with two, of which the JIT does not inline all, and 22 with one (Zen 4).
    /// </summary>
    /// <param name="statements">What is computed.</param>
    /// <param name="isWhole">Whether it is all that computes a result.</param>
    /// <param name="precision">The number type: functions of doubles are about twice as long.</param>
    /// <param name="besides">The values of other passes of the same text.</param>
    public static int Vectors(IReadOnlyList<Statement> statements, bool isWhole, Precision precision, int besides = 0)
    {
        int others = statements.Sum(s => s.Weight * 3 / 2);
        int functions = statements.SelectMany(s => s.Expressions).SelectMany(e => e.Nodes()).OfType<CallExpr>().Sum(call => Instructions(call.Function.Name));
        int length = precision == Precision.Double ? 2 : 1;
        int inlined = Machine.InlinedInstructions - (Machine.InstructionsOfLocal * length * besides);
        return isWhole && 4 * (others + functions) <= inlined ? 4 : 2 * (others + (length * functions)) <= inlined ? 2 : 1;
    }

    private static int Instructions(string function) => function switch
    {
        "NormalDistribution" => 95,
        "NormalDensity" or "Sin" or "Cos" => 65,
        "Softplus" or "Log1p" => 50,
        "Tanh" or "Sigmoid" or "Log" or "Expm1" => 30,
        "Exp" => 17,
        _ => 3,
    };
}
