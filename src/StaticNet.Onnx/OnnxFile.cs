using System.Numerics;
using Google.Protobuf;
using StaticNet.Onnx.Protobuf;

namespace StaticNet.Onnx;

/// <summary>Reads and writes networks as ONNX: the format that PyTorch, Keras and scikit-learn export and that ONNX Runtime runs.</summary>
/// <example><code>
/// OnnxFile.Read("policy.onnx").CopyTo(net);   // net's class has the file's layers, or the error says which differs
/// OnnxFile.Write("policy.onnx", net);
/// </code></example>
public static class OnnxFile
{
    // The versions of format and operators that are written: of 2022, and known to every program that is in use.
    private const int FormatVersion = 8, Opset = 17;
    private const long LargestFile = int.MaxValue;
    private const int PieceLength = 1 << 16;

    /// <summary>Reads a file: a chain of dense layers with their activations, in one precision.</summary>
    /// <param name="path">The file; its name without extension becomes the network's.</param>
    /// <param name="loss">The loss of <see cref="OnnxNetwork.Topology"/>, which no file holds; null: the one that suits the outputs.</param>
    /// <param name="allowNotFinite">Whether a parameter may be infinite or NaN.</param>
    /// <exception cref="OnnxException">It is damaged, or holds what StaticNet cannot express; the message names the node or the tensor.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static OnnxNetwork Read(string path, LossSpec? loss = null, bool allowNotFinite = false)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(stream, Path.GetFileNameWithoutExtension(path), loss, allowNotFinite);
    }

    /// <summary>Reads what is left of a stream.</summary>
    /// <param name="stream">From the beginning of a model to its end.</param>
    /// <param name="name">The network's name.</param>
    /// <param name="loss">The loss of <see cref="OnnxNetwork.Topology"/>, which no file holds; null: the one that suits the outputs.</param>
    /// <param name="allowNotFinite">Whether a parameter may be infinite or NaN.</param>
    /// <exception cref="OnnxException">It is damaged, or holds what StaticNet cannot express; the message names the node or the tensor.</exception>
    public static OnnxNetwork Read(Stream stream, string name = "Model", LossSpec? loss = null, bool allowNotFinite = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] bytes = stream.CanSeek ? ReadKnown(stream) : ReadPieces(stream);
        return new(bytes, NetworkReader.Read(bytes, allowNotFinite), name, loss);
    }

    /// <summary>
    /// Writes a network: for opset 17, any number of samples at once, named <c>inputs</c> and <c>outputs</c>. Dropout and penalties, which change nothing when a network
    /// infers, and the loss are left out. The file is written whole or not at all.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="path">The file; overwritten.</param>
    /// <param name="network">The network.</param>
    /// <param name="allowNotFinite">Whether a parameter may be infinite or NaN.</param>
    /// <exception cref="OnnxException">A parameter is not finite, or there are more than a file can hold, 2 GB.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write<T>(string path, IInferenceNetwork<T> network, bool allowNotFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ModelProto model = Model(network, allowNotFinite);
        WrittenFile.Write(path, model.WriteTo);
    }

    /// <summary>Writes a network to a stream, as to a file.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="stream">Where the model is written.</param>
    /// <param name="network">The network.</param>
    /// <param name="allowNotFinite">Whether a parameter may be infinite or NaN.</param>
    /// <exception cref="OnnxException">A parameter is not finite, or there are more than a file can hold, 2 GB; nothing is written.</exception>
    public static void Write<T>(Stream stream, IInferenceNetwork<T> network, bool allowNotFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        Model(network, allowNotFinite).WriteTo(stream);
    }

    private static ModelProto Model<T>(IInferenceNetwork<T> network, bool allowNotFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkTopology topology = network.Topology;
        ReadOnlySpan<T> parameters = network.Parameters;
        long size = parameters.Length * (topology.Precision == Precision.Double ? 8L : 4L);
        // What is not a parameter takes some hundred bytes a layer.
        if (size + ((topology.Layers.Count + 1) * 1024L) > LargestFile)
            throw new OnnxException(FormattableString.Invariant($"{topology.Name} has {parameters.Length} parameters, {size} bytes; an ONNX file holds at most {LargestFile}."));
        if (!allowNotFinite)
            RequireFinite(topology, parameters);
        var model = new ModelProto { IrVersion = FormatVersion, ProducerName = "StaticNet", Graph = GraphWriter<T>.Write(topology, parameters) };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = Opset });
        return model;
    }

    private static void RequireFinite<T>(NetworkTopology topology, ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (T.IsFinite(parameters[i]))
                continue;
            int layer = 0;
            while (topology.LayerOffset(layer + 1) <= i)
                layer++;
            throw new OnnxException(FormattableString.Invariant(
                $"{topology.Name}: parameter {i}, in layer {layer}, is {parameters[i]}. Train it again, or allow parameters that are not finite."));
        }
    }

    private static byte[] ReadKnown(Stream stream)
    {
        long length = stream.Length - stream.Position;
        if (length > Array.MaxLength)
            throw TooLarge(length);
        byte[] bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Pieces of growing length, joined once: never more than twice what there is.
    private static byte[] ReadPieces(Stream stream)
    {
        List<byte[]> pieces = [];
        int last = 0;
        long length = 0;
        while (true)
        {
            byte[] piece = new byte[PieceLength];
            last = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            pieces.Add(piece);
            length += last;
            if (length > Array.MaxLength)
                throw TooLarge(length);
            if (last < piece.Length)
                break;
        }

        byte[] bytes = new byte[length];
        for (int i = 0; i < pieces.Count; i++)
            pieces[i].AsSpan(0, i == pieces.Count - 1 ? last : PieceLength).CopyTo(bytes.AsSpan(i * PieceLength));
        return bytes;
    }

    private static OnnxException TooLarge(long length) =>
        new(FormattableString.Invariant($"The file has at least {length} bytes; an ONNX file holds at most {LargestFile}, and StaticNet reads models of one file."));
}
