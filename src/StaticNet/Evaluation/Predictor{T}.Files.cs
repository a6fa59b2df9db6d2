using StaticNet.Models;
using StaticNet.Runtime.V1;

namespace StaticNet.Evaluation;

public sealed partial class Predictor<T>
{
    /// <summary>Saves network, scaling and names into one safetensors file, which is replaced at once or not at all. The network's own <c>Load</c> reads it as well.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written: the disk is full, the folder is missing. What was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written. What was there is untouched.</exception>
    /// <example><code>
    /// predictor.Save("iris.safetensors");
    /// var later = Predictor&lt;float>.Load(new IrisNet(), "iris.safetensors");
    /// </code></example>
    public void Save(string path) => Safetensors.Save(path, Metadata(), ModelFile.Tensors(_network, names: null));

    /// <summary>Saves network, scaling and names into a stream.</summary>
    /// <param name="stream">Is written from where it is, and left open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Safetensors.Save(stream, Metadata(), ModelFile.Tensors(_network, names: null));
    }

    /// <summary>Loads what <see cref="Save(string)"/> saved.</summary>
    /// <param name="network">Gets the parameters; keeps its own on an exception.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFormatException">The file is no predictor of this network; what differs is named.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static Predictor<T> Load(IInferenceNetwork<T> network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        using Stream stream = Safetensors.Open(path);
        return Load(network, stream, path);
    }

    /// <summary>Loads what <see cref="Save(Stream)"/> saved.</summary>
    /// <param name="network">Gets the parameters; keeps its own on an exception.</param>
    /// <param name="stream">Is read from where it is to its end, and left open.</param>
    /// <exception cref="ModelFormatException">The stream holds no predictor of this network; what differs is named.</exception>
    public static Predictor<T> Load(IInferenceNetwork<T> network, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(stream);
        return Load(network, stream, "The stream");
    }

    /// <summary>
    /// A predictor with the names and the scaling of the file that a class was compiled from: <c>[Model("iris.safetensors")]</c>, where a predictor saved the file. No file is read.
    /// </summary>
    /// <param name="network">Keeps its parameters, which are the file's unless they were changed.</param>
    /// <exception cref="ArgumentException">The class was not compiled from a predictor's file.</exception>
    /// <exception cref="ModelFormatException">The names or the scaling do not fit the network; what differs is named.</exception>
    /// <example><code>
    /// [Model("iris.safetensors")] public partial class Iris;
    /// var predictor = Predictor&lt;float>.OfModel(new Iris());
    /// Console.WriteLine(predictor.Predict([5.1f, 3.5f, 1.4f, 0.2f]));   // setosa (0.98)
    /// </code></example>
    public static Predictor<T> OfModel(IInferenceNetwork<T> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        string name = network.Topology.Name;
        if (network is not IPredictorModel model)
        {
            throw new ArgumentException(
                $"{name} was not compiled from the file of a predictor, which says what features and classes are called: put [Model(path)] on it, with a path that predictor.Save wrote to.", nameof(network));
        }

        using Stream stream = model.OpenModel();
        return new Predictor<T>(network, PredictorParts.Read(SafetensorsHeader.Read(stream, $"The model of {name}", stream.Length), network.Topology));
    }

    private static Predictor<T> Load(IInferenceNetwork<T> network, Stream stream, string file)
    {
        T[] parameters = ModelFile.Read<T>(network.Topology, stream, file, ModelReading.Strict, out SafetensorsHeader header);
        var predictor = new Predictor<T>(network, PredictorParts.Read(header, network.Topology));
        parameters.CopyTo(network.Parameters);
        return predictor;
    }

    private Dictionary<string, string> Metadata()
    {
        Dictionary<string, string> metadata = ModelFile.Metadata(_network.Topology);
        new PredictorParts(FeatureNames, ClassNames, _inputScaling, _targetScaling, NamesClasses, _threshold == DecisionThreshold.BetweenSigns).AddTo(metadata);
        return metadata;
    }
}
