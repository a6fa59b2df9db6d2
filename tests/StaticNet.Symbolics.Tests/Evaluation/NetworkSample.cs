using System.Runtime.CompilerServices;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Tests;

/// <summary>One sample and random parameters of a network, and the numbers that its definitions give for them.</summary>
internal sealed class NetworkSample
{
    public NetworkSample(NetworkTopology topology, int seed, [CallerFilePath] string file = "")
    {
        var random = new Random(seed);
        Topology = topology;
        Derivation = Derived.Of(topology, file);
        Parameters = Draw(topology.ParameterCount, () => (random.NextDouble() * 2) - 1);
        Inputs = Draw(topology.InputSize, () => (random.NextDouble() * 4) - 2);
        Targets = Draw(topology.OutputSize, random.NextDouble);
        double total = Targets.Sum();
        if (topology.Loss.Function is LossFunction.CategoricalCrossEntropy or LossFunction.KullbackLeibler)
            Targets = [.. Targets.Select(y => y / total)];
        if (topology.Loss.Function is LossFunction.Hinge or LossFunction.SquaredHinge)
            Targets = [.. Targets.Select(y => y < 0.5 ? -1.0 : 1)];
    }

    public NetworkTopology Topology { get; }

    public NetworkDerivation Derivation { get; }

    public double[] Parameters { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    /// <summary>Evaluates definitions in their order: every variable, every place.</summary>
    public ExprEvaluator Run(IReadOnlyList<Definition> definitions)
    {
        var values = new ExprEvaluator();
        var symbols = new NetworkSymbols(Derivation.Pool, Topology);
        for (int i = 0; i < Inputs.Length; i++)
            values[symbols.Activation(-1, new FixedIndex(i))] = Inputs[i];
        for (int k = 0; k < Targets.Length; k++)
            values[symbols.Target(new FixedIndex(k))] = Targets[k];
        ForEachParameter((parameter, _, place) => values[parameter] = Parameters[place]);
        foreach (Definition definition in definitions)
        {
            foreach (int[] place in Instantiation.Indices(definition.Target.Variable))
            {
                foreach ((RunningIndex index, int value) in definition.Indices.Zip(place))
                    values.Fix(index, value);
                values[definition.Target] = values.Evaluate(definition.Value);
            }
        }

        return values;
    }

    /// <summary>The gradient among evaluated definitions, in the order of the parameters.</summary>
    public double[] Gradient(ExprEvaluator values)
    {
        double[] gradient = new double[Topology.ParameterCount];
        ForEachParameter((_, slope, place) => gradient[place] = values[slope]);
        return gradient;
    }

    public double[] Outputs(ExprEvaluator values)
    {
        int last = Topology.Layers.Count - 1;
        return values.Values(new NetworkSymbols(Derivation.Pool, Topology).Activation(last, new FixedIndex(0)).Variable);
    }

    public double Loss(ExprEvaluator values) => values[new NetworkSymbols(Derivation.Pool, Topology).Loss()];

    private void ForEachParameter(Action<SymbolExpr, SymbolExpr, int> visit)
    {
        var symbols = new NetworkSymbols(Derivation.Pool, Topology);
        for (int layer = 0; layer < Topology.Layers.Count; layer++)
        {
            for (int j = 0; j < Topology.Layers[layer].Units; j++)
            {
                var unit = new FixedIndex(j);
                visit(symbols.Bias(layer, unit), symbols.BiasGradient(layer, unit), Topology.BiasIndex(layer, j));
                for (int i = 0; i < Topology.FanIn(layer); i++)
                {
                    var input = new FixedIndex(i);
                    visit(symbols.Weight(layer, unit, input), symbols.WeightGradient(layer, unit, input), Topology.WeightIndex(layer, j, i));
                }
            }
        }
    }

    private static double[] Draw(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}
