using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using StaticNet.Compiler.CPrinting;
using StaticNet.Compiler.Tests;
using StaticNet.Tool.Compiling;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>A network with its header, and what its C# class computes.</summary>
internal sealed class ComputedNetwork
{
    private readonly MemoryStream _input = new();
    private readonly MemoryStream _expected = new();
    private readonly StringBuilder _runs = new();

    /// <param name="network">The network and its numbers.</param>
    /// <param name="batches">How many samples at a time.</param>
    public ComputedNetwork(DrawnNetwork network, int[] batches)
    {
        (Network, Batches) = (network, batches);
        Prefix = CName.Prefix(network.Topology.Name);
        Header = CHeader.Of(network.Topology, cancellation: TestContext.Current.CancellationToken);
        object compiled = InMemoryNetwork.Of(network.Topology).Create();
        if (compiled is INetwork<double> wide)
            Run(wide, "double");
        else
            Run((INetwork<float>)compiled, "float");
    }

    public DrawnNetwork Network { get; }

    public int[] Batches { get; }

    /// <summary>What the names of its header begin with.</summary>
    public string Prefix { get; }

    public string Header { get; }

    /// <summary>The calls of a program.</summary>
    public string Runs => _runs.ToString();

    /// <summary>What these read.</summary>
    public byte[] Input => _input.ToArray();

    /// <summary>What they have to write.</summary>
    public byte[] Expected => _expected.ToArray();

    private void Run<T>(INetwork<T> compiled, string type)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkTopology topology = Network.Topology;
        T[] parameters = [.. Network.Parameters.Select(T.CreateChecked)];
        parameters.CopyTo(compiled.Parameters);
        foreach (int samples in Batches)
        {
            T[] inputs = Rows<T>(Network.Inputs, topology.InputSize, samples), targets = Rows<T>(Network.Targets, topology.OutputSize, samples);
            T[] outputs = new T[samples * topology.OutputSize], gradient = new T[topology.ParameterCount];
            compiled.Forward(inputs, outputs);
            T loss = compiled.Loss(inputs, targets), j = compiled.Backward(inputs, targets, gradient);
            foreach (T[] read in new[] { parameters, inputs, targets })
                _input.Write(MemoryMarshal.AsBytes<T>(read));
            foreach (T[] written in new[] { outputs, [loss, j], gradient })
                _expected.Write(MemoryMarshal.AsBytes<T>(written));
            _runs.Append(CultureInfo.InvariantCulture, $"    RUN({type}, {Prefix}, {Prefix.ToUpperInvariant()}, {topology.ParameterCount}, {samples});\n");
        }
    }

    // The rows that were drawn, again and again.
    private T[] Rows<T>(double[] drawn, int size, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(0, samples * size).Select(n => T.CreateChecked(drawn[n % (Network.Samples * size)]))];
}
