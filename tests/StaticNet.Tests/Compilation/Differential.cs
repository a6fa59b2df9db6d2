using System.Globalization;
using System.Numerics;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Holds one compiled network against the reference and against central differences, and keeps the worst errors seen.</summary>
internal sealed class Differential(InMemoryBuild build)
{
    private readonly Dictionary<Precision, double> _worst = new() { [Precision.Single] = 0, [Precision.Double] = 0 };
    private double _worstDifference;

    /// <summary>Checks a network; a failure says how to reproduce it.</summary>
    public void Check(NetworkTopology topology, int samples, int maxWeights)
    {
        try
        {
            if (topology.Precision == Precision.Double)
                Check(build.Create<double>(topology.Name, seed: samples), topology, samples, maxWeights, bound: 1e-13);
            else
                Check(build.Create<float>(topology.Name, seed: samples), topology, samples, maxWeights, bound: 2e-6);
        }
        catch (Exception failure)
        {
            Assert.Fail($"{failure.Message}\n\nwith {samples} samples, seed {samples}:\n{TopologySource.Of(topology)}");
        }
    }

    /// <summary>Writes the worst errors beside the test's result.</summary>
    public void Report() => TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"worst |compiled − reference| / largest |∂J/∂θ|: float {_worst[Precision.Single]:0.0e-00}, double {_worst[Precision.Double]:0.0e-00}; double against central differences {_worstDifference:0.0e-00}"));

    private void Check<T>(INetwork<T> network, NetworkTopology topology, int samples, int maxWeights, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(topology, network.Topology);
        Batch<T>.DrawBiases(network, seed: samples);
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: samples);

        double error = GradientError(network, batch);
        Assert.True(error <= bound, string.Create(CultureInfo.InvariantCulture, $"∂J/∂θ is off the reference by {error:0.00e-00} of the largest, more than {bound}."));
        _worst[topology.Precision] = Math.Max(_worst[topology.Precision], error);

        GradientCheckReport report = GradientCheck.Run(network, batch.Inputs, batch.Targets, maxWeights);
        report.ThrowIfFailed();
        if (typeof(T) != typeof(double))
            return;
        Assert.True(report.CompiledAgainstDifferences <= 1e-6, report.ToString());
        _worstDifference = Math.Max(_worstDifference, report.CompiledAgainstDifferences);
    }

    private static double GradientError<T>(INetwork<T> network, Batch<T> batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var reference = new ReferenceNetwork(network.Topology, Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked));
        double[] expected = new double[network.ParameterCount];
        reference.Backward(Array.ConvertAll(batch.Inputs, double.CreateChecked), Array.ConvertAll(batch.Targets, double.CreateChecked), expected);
        T[] gradient = new T[network.ParameterCount];
        gradient.AsSpan().Fill(T.NaN);
        network.Backward(batch.Inputs, batch.Targets, gradient);
        double largest = expected.Max(Math.Abs);
        double worst = gradient.Zip(expected, (g, e) => Math.Abs(double.CreateChecked(g) - e)).Max();
        return double.IsNaN(worst) ? double.PositiveInfinity : worst / (largest > 0 ? largest : 1);
    }
}
