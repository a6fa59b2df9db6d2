namespace StaticNet.Tests.RandomNetworks;

/// <summary>The cases that are one step simpler than another: fewer samples, layers or units, plainer functions, less around them; the larger steps first.</summary>
internal static class Simplification
{
    public static IEnumerable<RandomCase> Of(RandomCase larger)
    {
        NetworkTopology topology = larger.Topology;
        IEnumerable<NetworkTopology> networks =
        [
            .. Layers(topology),
            .. Less(topology.InputSize).Select(size => topology with { InputSize = size }),
            .. Extras(topology),
            .. Enumerable.Range(0, topology.Layers.Count).SelectMany(l => Layer(topology, l)),
            .. Ends(topology),
            topology with { Schedule = Schedule.Auto },
        ];
        return Less(larger.Samples).Select(samples => larger with { Samples = samples })
            .Concat(networks.Select(simpler => larger with { Topology = simpler }))
            .Where(simpler => simpler != larger)
            .Distinct();
    }

    /// <summary>Without its hidden layers, or without one of them.</summary>
    private static IEnumerable<NetworkTopology> Layers(NetworkTopology topology)
    {
        int hidden = topology.Layers.Count - 1;
        if (hidden > 1)
            yield return topology with { Layers = new(topology.Layers.Skip(hidden)) };
        for (int l = 0; l < hidden; l++)
            yield return topology with { Layers = new(topology.Layers.Where((_, n) => n != l)) };
        if (hidden > 0)
            yield return topology with { Layers = new(topology.Layers.SkipLast(1)), Loss = LossFunction.SquaredError };
    }

    /// <summary>Without penalties, dropout, parameters.</summary>
    private static IEnumerable<NetworkTopology> Extras(NetworkTopology topology)
    {
        yield return Each(topology, layer => layer with { Penalty = Penalty.None, Dropout = 0, Alpha = null });
        yield return Each(topology, layer => layer with { Penalty = Penalty.None });
        yield return Each(topology, layer => layer with { Dropout = 0 });
        yield return Each(topology, layer => layer with { Alpha = null });
        yield return topology with { Loss = topology.Loss.Function };
        yield return topology with { Loss = topology.Loss with { LabelSmoothing = null } };
        yield return topology with { Loss = topology.Loss with { ClassWeights = default } };
        yield return topology with { Loss = topology.Loss with { PositiveWeight = null } };
        yield return Each(topology, layer => layer with { Penalty = layer.Penalty with { L1 = 0, Biases = layer.Penalty is { Biases: true, L2: > 0 } } });
        yield return Each(topology, layer => layer with { Penalty = layer.Penalty with { L2 = 0, Biases = layer.Penalty is { Biases: true, L1: > 0 } } });
        yield return Each(topology, layer => layer with { Penalty = layer.Penalty with { Biases = false } });
    }

    /// <summary>One layer with fewer units, and plainer.</summary>
    private static IEnumerable<NetworkTopology> Layer(NetworkTopology topology, int at)
    {
        LayerSpec layer = topology.Layers[at];
        return Less(layer.Units).Select(units => layer with { Units = units })
            .Append(layer with { Activation = Activation.Identity, Alpha = null })
            .Append(layer with { Penalty = Penalty.None })
            .Append(layer with { Dropout = 0 })
            .Append(layer with { Alpha = null })
            .Select(simpler => topology with { Layers = new(topology.Layers.Select((old, n) => n == at ? simpler : old)) })
            .Select(simpler => simpler with { Loss = simpler.Loss with { ClassWeights = new(simpler.Loss.ClassWeights.Take(simpler.OutputSize)) } });
    }

    /// <summary>With the plainest loss, under the output that it has or the plainest.</summary>
    private static IEnumerable<NetworkTopology> Ends(NetworkTopology topology)
    {
        yield return topology with
        {
            Loss = LossFunction.SquaredError,
            Layers = new([.. topology.Layers.SkipLast(1), topology.Layers[^1] with { Activation = Activation.Identity, Alpha = null }]),
        };
        yield return topology with { Loss = LossFunction.SquaredError };
    }

    private static NetworkTopology Each(NetworkTopology topology, Func<LayerSpec, LayerSpec> change) => topology with { Layers = new(topology.Layers.Select(change)) };

    private static IEnumerable<int> Less(int number) => new[] { 1, 2, number / 2, number - 1 }.Where(less => less >= 1 && less < number);
}
