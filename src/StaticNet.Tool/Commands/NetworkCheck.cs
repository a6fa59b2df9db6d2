using System.Numerics;
using StaticNet.Tool.Sources;

namespace StaticNet.Tool.Commands;

/// <summary>Checks the gradient of a network on samples drawn for its loss.</summary>
internal static class NetworkCheck
{
    /// <summary>Whether a network computes one.</summary>
    public static bool HasGradient(LoadedNetwork network) => network.Topology.HasLoss && network.Create() is (INetwork<float> or INetwork<double>);

    /// <exception cref="ToolException">The network computes no gradient.</exception>
    public static GradientCheckReport Run(LoadedNetwork network, int samples, int seed) => network.WithLoss().Create() switch
    {
        INetwork<double> wide => Run(wide, samples, seed),
        INetwork<float> single => Run(single, samples, seed),
        _ => throw new ToolException($"{network.Topology.Name} is compiled without its gradient: take Entries out of its [Compile(Entries = …)] to check it."),
    };

    private static GradientCheckReport Run<T>(INetwork<T> network, int samples, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        T[] inputs = [.. Enumerable.Range(0, samples * network.InputSize).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
        T[] targets = [.. Enumerable.Range(0, samples).SelectMany(_ => Targets(network.Topology, random)).Select(T.CreateChecked)];
        return GradientCheck.Run(network, inputs, targets);
    }

    // One class is right where they are a distribution.
    private static double[] Targets(NetworkTopology topology, Random random)
    {
        int outputs = topology.OutputSize;
        if (FunctionFacts.TargetsSumToOne(topology) || topology.Loss.Function == LossFunction.CategoricalCrossEntropy)
        {
            int right = random.Next(outputs);
            return [.. Enumerable.Range(0, outputs).Select(k => k == right ? 1.0 : 0.0)];
        }

        return [.. Enumerable.Range(0, outputs).Select(_ => FunctionFacts.TargetsOf(topology.Loss.Function) switch
        {
            NumberSet.Signs => random.Next(2) == 0 ? -1.0 : 1.0,
            NumberSet.UnitInterval or NumberSet.NonNegatives => random.NextDouble(),
            _ => (2 * random.NextDouble()) - 1,
        })];
    }
}
