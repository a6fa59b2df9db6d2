using System.Numerics;
using System.Reflection;

namespace StaticNet.Models;

/// <summary>
/// Models as safetensors files: the parameters of a network as PyTorch calls and shapes them, with its topology. Files are replaced atomically and read strictly: what does not
/// fit is a <see cref="ModelFormatException"/> that names it, and nothing has changed.
/// </summary>
/// <remarks><c>net.Save(path)</c> and <c>IrisNet.Load(path)</c> are the short forms.</remarks>
/// <example><code>
/// ModelFile.Save(net, "iris.safetensors");
/// ModelFile.Read(net, "iris.safetensors");                            // into a network that is there
/// float[] parameters = ModelFile.ReadParameters&lt;float>(IrisNet.Topology, "iris.safetensors");
/// </code></example>
public static class ModelFile
{
    private static readonly string _version =
        typeof(ModelFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Saves a network into a file, which is replaced at once or not at all.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are saved as they are, finite or not.</param>
    /// <param name="path">The file.</param>
    /// <param name="names">What the tensors are called; null: as <c>torch.nn.Sequential</c> calls them.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    /// <exception cref="IOException">The file cannot be written: the disk is full, the folder is missing. What was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written. What was there is untouched.</exception>
    public static void Save<T>(IInferenceNetwork<T> network, string path, TensorNames? names = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        Safetensors.Save(path, Metadata(network.Topology, names), Tensors(network, names));
    }

    /// <summary>Saves a network into a stream.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are saved as they are, finite or not.</param>
    /// <param name="stream">Is written from where it is, and left open.</param>
    /// <param name="names">What the tensors are called; null: as <c>torch.nn.Sequential</c> calls them.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    public static void Save<T>(IInferenceNetwork<T> network, Stream stream, TensorNames? names = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        Safetensors.Save(stream, Metadata(network.Topology, names), Tensors(network, names));
    }

    /// <summary>Reads a file into a network that is there.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Gets the parameters; keeps its own on an exception.</param>
    /// <param name="path">The file.</param>
    /// <param name="reading">What the file must hold; unless given, <see cref="ModelReading.Strict"/>.</param>
    /// <exception cref="ModelFormatException">The file is no model of this network; what differs is named.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static void Read<T>(IInferenceNetwork<T> network, string path, ModelReading reading = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ReadParameters<T>(network.Topology, path, reading).CopyTo(network.Parameters);
    }

    /// <summary>Reads a stream into a network that is there.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Gets the parameters; keeps its own on an exception.</param>
    /// <param name="stream">Is read from where it is to its end, and left open.</param>
    /// <param name="reading">What the stream must hold; unless given, <see cref="ModelReading.Strict"/>.</param>
    /// <exception cref="ModelFormatException">The stream is no model of this network; what differs is named.</exception>
    public static void Read<T>(IInferenceNetwork<T> network, Stream stream, ModelReading reading = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ReadParameters<T>(network.Topology, stream, reading).CopyTo(network.Parameters);
    }

    /// <summary>Reads the parameters of a network from a file.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, as the topology says.</typeparam>
    /// <param name="topology">The network that the file must be of.</param>
    /// <param name="path">The file.</param>
    /// <param name="reading">What the file must hold; unless given, <see cref="ModelReading.Strict"/>.</param>
    /// <returns>As <see cref="IInferenceNetwork{T}.Parameters"/> holds them.</returns>
    /// <exception cref="ModelFormatException">The file is no model of this network; what differs is named.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static T[] ReadParameters<T>(NetworkTopology topology, string path, ModelReading reading = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        using Stream stream = Safetensors.Open(path);
        return Read<T>(topology, stream, path, reading, out _);
    }

    /// <summary>Reads the parameters of a network from a stream.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, as the topology says.</typeparam>
    /// <param name="topology">The network that the stream must be of.</param>
    /// <param name="stream">Is read from where it is to its end, and left open.</param>
    /// <param name="reading">What the stream must hold; unless given, <see cref="ModelReading.Strict"/>.</param>
    /// <returns>As <see cref="IInferenceNetwork{T}.Parameters"/> holds them.</returns>
    /// <exception cref="ModelFormatException">The stream is no model of this network; what differs is named.</exception>
    public static T[] ReadParameters<T>(NetworkTopology topology, Stream stream, ModelReading reading = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(stream);
        return Read<T>(topology, stream, "The stream", reading, out _);
    }

    /// <summary>What is said about every model: which version of what saved it, and of which network it is.</summary>
    internal static Dictionary<string, string> Metadata(NetworkTopology topology, TensorNames? names = null)
    {
        var metadata = new Dictionary<string, string>
        {
            // Readers of PyTorch's and of Hugging Face's look for it.
            ["format"] = "pt",
            [ModelMetadata.Version] = _version,
            [ModelMetadata.Network] = topology.Name,
            [ModelMetadata.Topology] = TopologyJson.Of(topology with { Schedule = Schedule.Auto }),
        };
        if (names?.IsInputMajor == true)
            metadata[ModelMetadata.Weights] = ModelMetadata.InputMajor;
        return metadata;
    }

    /// <summary>What a network is saved as.</summary>
    internal static StoredTensor[] Tensors<T>(IInferenceNetwork<T> network, TensorNames? names)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        NetworkTensors.Of<T>(NetworkTensors.Shapes<T>(network.Topology, names ?? TensorNames.Sequential), network.Parameters.ToArray(), allowsNonFinite: true);

    /// <summary>Reads the parameters, and gives the header for what else it says.</summary>
    internal static T[] Read<T>(NetworkTopology topology, Stream stream, string file, ModelReading reading, out SafetensorsHeader header)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) != (topology.Precision == Precision.Double ? typeof(double) : typeof(float)))
            throw new ArgumentException($"{topology.Name} computes in {topology.Precision} precision, so its parameters are no {typeof(T).Name}.", nameof(topology));
        TensorShape[] shapes = NetworkTensors.Shapes<T>(topology, reading.Names);
        header = SafetensorsHeader.Read(stream, file, Safetensors.LongestHeader(shapes.Sum(shape => shape.Length)));
        if (!reading.IgnoresTopology)
        {
            RequireTopology(header, topology.Schedule == Schedule.Auto ? topology : topology with { Schedule = Schedule.Auto });
            // A torch.nn.Sequential counts its dropouts too, which a network for inference does without.
            if (!topology.HasLoss)
                shapes = NetworkTensors.Shapes<T>(TopologyJson.WithDropout(header.Metadata(ModelMetadata.Topology)!, topology), reading.Names);
        }

        int[] order = Safetensors.Match(stream, header, shapes, topology.Name);
        var parameters = new T[topology.ParameterCount];
        Safetensors.Read(stream, header, NetworkTensors.Of<T>(shapes, parameters, reading.AllowsNonFinite), order, checksDigest: !reading.IgnoresTopology);
        return parameters;
    }

    /// <summary>Refuses a file that is not of a network like this one.</summary>
    /// <exception cref="ModelFormatException">It is of another, or does not say; the first difference is named.</exception>
    internal static void RequireTopology(SafetensorsHeader header, NetworkTopology topology)
    {
        string saved = header.Metadata(ModelMetadata.Topology)
            ?? throw new ModelFormatException($"{header.File} does not say which network it is of, as StaticNet's files do: read it by ModelReading.Tensors to go by the names and shapes of its tensors alone.");
        if (TopologyJson.Difference(saved, topology) is { } difference)
        {
            string name = header.Metadata(ModelMetadata.Network) is { } other ? SafetensorsHeader.Shown(other) : "another network";
            throw new ModelFormatException($"{header.File} is of {name}, whose topology is not that of {topology.Name}: {difference}. ModelReading.Tensors goes by the names and shapes of the tensors alone.");
        }
    }
}
