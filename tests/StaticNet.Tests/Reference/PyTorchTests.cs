using StaticNet.Reference;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>
/// Every activation and loss, its slope and its kinks against PyTorch 1.13: pytorch.py wrote the table. Losses are PyTorch's times the factor that the
/// documentation of <see cref="LossFunction"/> states.
/// </summary>
public class PyTorchTests
{
    // PyTorch's own rounding: it takes 1 − a² of a tanh, and ln a of an a that has rounded.
    private const double Tolerance = 1e-12;

    // The slope 1/6 of its hard sigmoid is that of a float.
    private const double FloatTolerance = 3e-8;

    [Fact]
    public void EveryFunctionIsInTheTable()
    {
        Assert.Equal(Enum.GetValues<Activation>(), PyTorchCase.All.Select(row => row.Topology.Layers[0].Activation).Distinct().Order());
        Assert.Equal(Enum.GetValues<LossFunction>(), PyTorchCase.All.Select(row => row.Topology.Loss.Function).Distinct().Order());
    }

    [Fact]
    public void TheReferenceIsPyTorch()
    {
        foreach (PyTorchCase row in PyTorchCase.All)
        {
            var network = new ReferenceNetwork(row.Topology, Parameters(row));
            double[] outputs = new double[row.Z.Length], gradient = new double[row.Topology.ParameterCount];
            network.Forward([0], outputs);
            double loss = network.Backward([0], row.Y, gradient);
            AssertEqual(row, outputs, loss, gradient);
        }
    }

    [Fact]
    public void CompiledNetworksArePyTorch()
    {
        List<IGrouping<NetworkTopology, PyTorchCase>> networks = [.. PyTorchCase.All.GroupBy(row => row.Topology with { Name = "Any" })];
        InMemoryBuild build = InMemoryBuild.Of(networks.Select((network, n) => network.Key with { Name = $"Net{n}" }));
        foreach ((int n, IGrouping<NetworkTopology, PyTorchCase> rows) in networks.Index())
        {
            INetwork<double> network = build.Create<double>($"Net{n}");
            foreach (PyTorchCase row in rows)
            {
                Parameters(row).CopyTo(network.Parameters);
                double[] outputs = new double[row.Z.Length], gradient = new double[network.ParameterCount];
                network.Forward([0], outputs);
                double loss = network.Backward([0], row.Y, gradient);
                AssertEqual(row, outputs, loss, gradient);
            }
        }
    }

    // Weights of 0, and z as the biases.
    private static double[] Parameters(PyTorchCase row) => [.. new double[row.Z.Length], .. row.Z];

    private static void AssertEqual(PyTorchCase row, double[] outputs, double loss, double[] gradient)
    {
        string what = $"{TopologySource.Of(row.Topology)}z = {string.Join(", ", row.Z)}, y = {string.Join(", ", row.Y)}";
        double slopes = row.Topology.Layers[0].Activation == Activation.HardSigmoid ? FloatTolerance : Tolerance;
        Assert.True(IsClose(row.Loss, loss, Tolerance), $"{what}: L = {loss}, PyTorch {row.Loss}");
        for (int k = 0; k < outputs.Length; k++)
        {
            Assert.True(IsClose(row.Outputs[k], outputs[k], Tolerance), $"{what}: a{k + 1} = {outputs[k]}, PyTorch {row.Outputs[k]}");
            double delta = gradient[outputs.Length + k];
            Assert.True(IsClose(row.Delta[k], delta, slopes), $"{what}: ∂L/∂z{k + 1} = {delta}, PyTorch {row.Delta[k]}");
        }
    }

    private static bool IsClose(double expected, double actual, double tolerance) => Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected));
}
