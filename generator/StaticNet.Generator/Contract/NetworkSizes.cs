namespace StaticNet.Generator.Contract;

/// <summary>The constants of a network class.</summary>
/// <param name="Inputs">Of a sample.</param>
/// <param name="Outputs">Of a sample.</param>
/// <param name="Parameters">Weights and biases.</param>
internal readonly record struct NetworkSizes(int Inputs, int Outputs, int Parameters)
{
    public static NetworkSizes Of(NetworkTopology topology) => new(topology.InputSize, topology.OutputSize, topology.ParameterCount);
}
