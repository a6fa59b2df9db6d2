using StaticNet.Models;
using StaticNet.Onnx;

namespace StaticNet.Tool.Sources;

/// <summary>A network in a file of parameters: safetensors as StaticNet saves them, and ONNX.</summary>
internal static class StoredModel
{
    private const string Onnx = ".onnx";
    private const string Safetensors = ".safetensors";

    /// <summary>Whether a file is a model by its name.</summary>
    public static bool IsModel(string path) => Path.GetExtension(path).ToLowerInvariant() is Onnx or Safetensors && !TextNetwork.IsText(path);

    /// <summary>The network of a file, which says its layers, and its parameters.</summary>
    /// <exception cref="ToolException">It is damaged, or does not say what network it is of.</exception>
    public static (NetworkTopology Topology, IReadOnlyList<double> Parameters) Read(string path) => Reading(path, () =>
    {
        if (IsOnnx(path))
        {
            OnnxNetwork network = OnnxFile.Read(path);
            return (network.Topology, Copy(network));
        }

        NetworkTopology topology = SafetensorsTopology.Read(path);
        return (topology, Tensors(path, topology, ModelReading.Strict));
    });

    /// <summary>The parameters that a file holds for a network.</summary>
    /// <exception cref="ToolException">It is damaged, or of another network: what differs.</exception>
    public static IReadOnlyList<double> Parameters(string path, NetworkTopology topology) => Reading(path, () =>
    {
        if (!IsModel(path))
            throw new ToolException($"--model '{path}' is no model: give a .safetensors or an .onnx file.");
        if (!IsOnnx(path))
            return Tensors(path, topology, SafetensorsTopology.IsIn(path) ? ModelReading.Strict : ModelReading.Tensors);
        OnnxNetwork network = OnnxFile.Read(path);
        return Layers(network.Topology) == Layers(topology)
            ? Copy(network)
            : throw new ToolException($"--model '{path}' is of {Layers(network.Topology)}, not of {Layers(topology)}: give the network that it was trained as.");
    });

    private static bool IsOnnx(string path) => Path.GetExtension(path).Equals(Onnx, StringComparison.OrdinalIgnoreCase);

    private static string Layers(NetworkTopology topology) =>
        $"{topology.InputSize} → {string.Join(" → ", topology.Layers.Select(layer => $"{layer.Units} {layer.Activation}{(layer.Alpha is { } alpha ? $" α = {alpha}" : "")}"))}";

    private static double[] Copy(OnnxNetwork network)
    {
        double[] parameters = new double[network.ParameterCount];
        network.CopyTo<double>(parameters);
        return parameters;
    }

    private static double[] Tensors(string path, NetworkTopology topology, ModelReading reading) => topology.Precision == Precision.Double
        ? ModelFile.ReadParameters<double>(topology, path, reading)
        : [.. ModelFile.ReadParameters<float>(topology, path, reading).Select(value => (double)value)];

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is ModelFormatException or OnnxException)
        {
            throw new ToolException($"'{path}' cannot be used: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be read: {error.Message}");
        }
    }
}
