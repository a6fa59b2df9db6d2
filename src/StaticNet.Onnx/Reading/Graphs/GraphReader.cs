namespace StaticNet.Onnx;

/// <summary>From the bytes of a model to its graph.</summary>
internal sealed class GraphReader
{
    // 11: the first in which Clip takes its bounds as inputs. 25: the newest whose operators were looked at.
    private const int OldestOpset = 11, NewestOpset = 25;
    private const int MaximumRank = 8;

    private readonly byte[] _bytes;
    private readonly PartLimit _limit = new();

    private GraphReader(byte[] bytes) => _bytes = bytes;

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="OnnxException">It is damaged, or uses what StaticNet does not read.</exception>
    public static OnnxGraph Read(byte[] bytes) => new GraphReader(bytes).ReadModel();

    private OnnxGraph ReadModel()
    {
        ByteRange? graph = null;
        long? opset = null;
        var reader = new WireReader(_bytes, new(0, _bytes.Length));
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 7 when graph is not null:
                    throw new OnnxException("The file has two graphs, which are to be merged into one; StaticNet reads models that were saved at once.");
                case 7:
                    graph = reader.ReadRange();
                    break;
                case 8:
                    opset = Opset(reader.ReadRange()) ?? opset;
                    break;
                case 25:
                    throw new OnnxException("The model defines functions of its own, which StaticNet does not read. Export it with its functions inlined (onnx.inliner.inline_local_functions).");
                default:
                    reader.Skip();
                    break;
            }
        }

        if (graph is not { } range)
            throw new OnnxException(_bytes.Length == 0 ? "The file is empty." : "The file has no graph: it is no ONNX model.");
        if (opset is not (>= OldestOpset and <= NewestOpset))
        {
            string found = opset is { } version ? FormattableString.Invariant($"is made for opset {version}") : "does not say which opset it is made for";
            throw new OnnxException(FormattableString.Invariant($"The model {found}; StaticNet reads {OldestOpset} to {NewestOpset}. In PyTorch: torch.onnx.export(…, opset_version=17)."));
        }

        return ReadGraph(range);
    }

    // The version of ONNX's own operators; null: these are another's.
    private long? Opset(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        ByteRange domain = default;
        long version = 0;
        while (reader.Next())
        {
            if (reader.Field == 1)
                domain = reader.ReadRange();
            else if (reader.Field == 2)
                version = reader.ReadVarint();
            else
                reader.Skip();
        }

        return domain.Length == 0 || FileText.Is(_bytes, domain, "ai.onnx") ? version : null;
    }

    private OnnxGraph ReadGraph(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        if (reader.Count(15) > 0)
            throw new OnnxException("The graph has sparse tensors, which StaticNet does not read.");
        return new(
            _bytes,
            ReadAll(reader, 1, ReadNode),
            ReadAll(reader, 5, tensor => TensorReader.Read(_bytes, tensor, _limit)),
            ReadAll(reader, 11, ReadValue),
            ReadAll(reader, 12, ReadValue));
    }

    private T[] ReadAll<T>(WireReader reader, int field, Func<ByteRange, T> read)
    {
        int parts = reader.Count(field);
        T[] all = parts == 0 ? [] : new T[_limit.Take(parts)];
        int count = 0;
        while (reader.Next())
        {
            if (reader.Field == field)
                all[count++] = read(reader.ReadRange());
            else
                reader.Skip();
        }

        return all;
    }

    private GraphNode ReadNode(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        ByteRange name = default, operatorName = default, domain = default;
        ByteRange[] inputs = ReadAll(reader, 1, input => input), outputs = ReadAll(reader, 2, output => output);
        NodeAttribute[] attributes = ReadAll(reader, 5, ReadAttribute);
        while (reader.Next())
        {
            if (reader.Field == 3)
                name = reader.ReadRange();
            else if (reader.Field == 4)
                operatorName = reader.ReadRange();
            else if (reader.Field == 7)
                domain = reader.ReadRange();
            else
                reader.Skip();
        }

        return new(name, operatorName, domain, inputs, outputs, attributes);
    }

    private NodeAttribute ReadAttribute(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        var attribute = new NodeAttribute { Message = message };
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    attribute = attribute with { Name = reader.ReadRange() };
                    break;
                case 2:
                    attribute = attribute with { Number = reader.ReadFixed32() };
                    break;
                case 3:
                    attribute = attribute with { Integer = reader.ReadVarint() };
                    break;
                case 4:
                    attribute = attribute with { Text = reader.ReadRange() };
                    break;
                case 5 when attribute.Tensor.Length > 0:
                    throw new OnnxException($"Attribute '{FileText.Of(_bytes, attribute.Name)}' has two tensors.");
                case 5:
                    attribute = attribute with { Tensor = reader.ReadRange() };
                    break;
                case 20:
                    attribute = attribute with { Type = (AttributeType)(int)Math.Max(-1, Math.Min(reader.ReadVarint(), int.MaxValue)) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return attribute;
    }

    private GraphValue ReadValue(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        ByteRange name = default, type = default;
        while (reader.Next())
        {
            if (reader.Field == 1)
                name = reader.ReadRange();
            else if (reader.Field == 2)
                type = reader.ReadRange();
            else
                reader.Skip();
        }

        var tensor = new WireReader(_bytes, Within(type, 1));
        var element = ElementType.Undefined;
        ByteRange? shape = null;
        while (tensor.Next())
        {
            if (tensor.Field == 1)
                element = (ElementType)(int)Math.Max(-1, Math.Min(tensor.ReadVarint(), int.MaxValue));
            else if (tensor.Field == 2)
                shape = tensor.ReadRange();
            else
                tensor.Skip();
        }

        return new(name, element, shape is { } dimensions ? ReadShape(name, dimensions) : null);
    }

    private long[] ReadShape(ByteRange name, ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        if (reader.Count(1) > MaximumRank)
            throw new OnnxException(FormattableString.Invariant($"'{FileText.Of(_bytes, name)}' has more than {MaximumRank} dimensions."));
        return ReadAll(reader, 1, ReadDimension);
    }

    private long ReadDimension(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        long size = -1;
        while (reader.Next())
        {
            if (reader.Field == 1)
                size = reader.ReadVarint();
            else
                reader.Skip();
        }

        return size;
    }

    // The message in the last field of a number.
    private ByteRange Within(ByteRange message, int field)
    {
        var reader = new WireReader(_bytes, message);
        ByteRange range = default;
        while (reader.Next())
        {
            if (reader.Field == field)
                range = reader.ReadRange();
            else
                reader.Skip();
        }

        return range;
    }
}
