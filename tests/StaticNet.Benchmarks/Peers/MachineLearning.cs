using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML;

namespace StaticNet.Benchmarks;

/// <summary>ML.NET: the one row whose network is its linear model, with the weights that it found.</summary>
internal sealed class MachineLearning(LinearModel model) : IPeer
{
    public string Name { get; } = "ML.NET " + typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Our network with the weights of the model.</summary>
    public Linear4x3 Network()
    {
        var network = new Linear4x3();
        for (int unit = 0; unit < Linear4x3.OutputSize; unit++)
        {
            network.Bias(0, unit) = model.Biases[unit];
            for (int input = 0; input < Linear4x3.InputSize; input++)
                network.Weight(0, unit, input) = model.Weights[unit][input];
        }

        return network;
    }

    public Contender? Enter(Row row)
    {
        if (row.Workload.Topology != Linear4x3.Topology)
            return null;
        model.Set(MemoryMarshal.Cast<byte, float>(row.Workload.Inputs));
        model.Run(1);
        Agreement.Check<float>(Name, row.Title, model.Results, MemoryMarshal.Cast<byte, float>(row.Workload.Results));
        return new Loop("ML.NET", model.Run);
    }

    public void Dispose()
    {
    }
}
