namespace StaticNet.Onnx;

/// <summary>
/// Reads where the values of a tensor lie, and holds what it says of itself against what is there. A value: an object for each of thousands of empty tensors would take
/// more memory than they do.
/// </summary>
internal struct TensorReader
{
    private const int MaximumRank = 8;
    private const int NoField = 0, FloatData = 4, Int32Data = 5, Int64Data = 7, RawData = 9, DoubleData = 10;

    private readonly byte[] _bytes;
    private readonly PartLimit _limit;
    private ByteRange _name, _values, _location;
    private ElementType _type;
    private int _field, _stride, _singles;
    private bool _isElsewhere;

    private TensorReader(byte[] bytes, PartLimit limit)
        : this() => (_bytes, _limit) = (bytes, limit);

    /// <summary>Reads a tensor.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="message">The tensor in it.</param>
    /// <param name="limit">Counts its parts.</param>
    /// <exception cref="OnnxException">It is damaged, lies in another file, or has another number of values than its dimensions say.</exception>
    public static GraphTensor Read(byte[] bytes, ByteRange message, PartLimit limit) => new TensorReader(bytes, limit).Read(message);

    private GraphTensor Read(ByteRange message)
    {
        var reader = new WireReader(_bytes, message);
        long[] shape = Shape(reader);
        while (reader.Next())
            ReadField(ref reader);
        if (_isElsewhere)
            throw Elsewhere();
        int count = Count(shape);
        RequireValues(count);
        return new(_name, _type, shape, count, _values, _field is Int32Data or Int64Data ? 0 : _stride);
    }

    private void ReadField(ref WireReader reader)
    {
        switch (reader.Field)
        {
            case 2:
                _type = (ElementType)(int)Math.Max(-1, Math.Min(reader.ReadVarint(), int.MaxValue));
                break;
            case 3:
                throw Error("is split into segments, which StaticNet does not read");
            case FloatData or DoubleData when reader.Type != WireType.LengthDelimited:
                ReadSingle(ref reader);
                break;
            case FloatData or DoubleData or Int32Data or Int64Data or RawData:
                ReadAll(ref reader);
                break;
            case 8:
                _name = reader.ReadRange();
                break;
            case 13:
                ReadLocation(reader.ReadRange());
                break;
            case 14:
                _isElsewhere |= reader.ReadVarint() != 0;
                break;
            default:
                reader.Skip();
                break;
        }
    }

    // All values in one piece: raw, or a packed list.
    private void ReadAll(ref WireReader reader)
    {
        if (_field != NoField)
            throw Error("has its values in several pieces, which StaticNet does not read");
        _field = reader.Field;
        _values = reader.ReadRange();
        _stride = _field == FloatData ? sizeof(float) : _field == DoubleData ? sizeof(double) : 0;
    }

    // Each value with a tag of its own, one after the other.
    private void ReadSingle(ref WireReader reader)
    {
        int size = reader.Field == FloatData ? sizeof(float) : sizeof(double), start = reader.Position;
        bool isExpected = reader.Type == (reader.Field == FloatData ? WireType.Fixed32 : WireType.Fixed64);
        if (!isExpected || (_field != NoField && (_field != reader.Field || _singles == 0 || start != _values.End + 1)))
            throw Error("has its values in several pieces, which StaticNet does not read");
        reader.Skip();
        _values = new(_field == NoField ? start : _values.Start, reader.Position - (_field == NoField ? start : _values.Start));
        (_field, _stride) = (reader.Field, size + 1);
        _singles++;
    }

    private readonly long[] Shape(WireReader reader)
    {
        int rank = 0;
        var ahead = reader;
        while (ahead.Next())
        {
            if (ahead.Field != 1)
                ahead.Skip();
            else
                rank += ReadDimensions(ref ahead, [], 0);
        }

        if (rank > MaximumRank)
            throw Error(FormattableString.Invariant($"has {rank} dimensions; StaticNet reads at most {MaximumRank}"));
        long[] shape = rank == 0 ? [] : new long[_limit.Take(rank)];
        int read = 0;
        while (reader.Next())
        {
            if (reader.Field != 1)
                reader.Skip();
            else
                read += ReadDimensions(ref reader, shape, read);
        }

        return shape;
    }

    // A packed list of dimensions, or one of them; counted where there is no place for them.
    private readonly int ReadDimensions(ref WireReader reader, long[] shape, int place)
    {
        int count = 0;
        if (reader.Type == WireType.Varint)
        {
            long single = reader.ReadVarint();
            if (shape.Length > 0)
                shape[place] = single;
            return 1;
        }

        var packed = new WireReader(_bytes, reader.ReadRange());
        while (packed.NextPacked() is { } dimension)
        {
            if (shape.Length > 0)
                shape[place + count] = dimension;
            count++;
        }

        return count;
    }

    private readonly int Count(long[] shape)
    {
        long count = 1;
        foreach (long dimension in shape)
        {
            if (dimension < 0 || (dimension > 0 && count > int.MaxValue / dimension))
                throw Error(FormattableString.Invariant($"has dimensions [{string.Join(", ", shape)}], which no tensor in a file can have"));
            count *= dimension;
        }

        return (int)count;
    }

    private void RequireValues(int count)
    {
        int size = ElementTypes.SizeOf(_type);
        // The values of other types are never looked at; a node that asks for them is refused.
        if (size == 0)
            return;
        bool fits = _field switch
        {
            RawData => _values.Length == (long)count * size,
            FloatData => _type == ElementType.Float && HasLength(count, size),
            DoubleData => _type == ElementType.Double && HasLength(count, size),
            Int64Data => _type == ElementType.Int64,
            Int32Data => _type == ElementType.Bool,
            _ => count == 0,
        };
        if (!fits)
            throw Error(FormattableString.Invariant($"has not the {count} values of type {ElementTypes.NameOf(_type)} that it announces"));
        if (_field == RawData)
            _stride = size;
    }

    private readonly bool HasLength(int count, int size) => _singles > 0 ? _singles == count : _values.Length == (long)count * size;

    private void ReadLocation(ByteRange entry)
    {
        var reader = new WireReader(_bytes, entry);
        ByteRange key = default, value = default;
        while (reader.Next())
        {
            if (reader.Field == 1)
                key = reader.ReadRange();
            else if (reader.Field == 2)
                value = reader.ReadRange();
            else
                reader.Skip();
        }

        _isElsewhere = true;
        if (FileText.Is(_bytes, key, "location"))
            _location = value;
    }

    private readonly OnnxException Elsewhere()
    {
        string location = FileText.Of(_bytes, _location);
        bool isOutside = location.Replace('\\', '/').Split('/').Contains("..") || location.Length > 0 && location[0] is '/' or '\\' || location.Contains(':');
        string where = isOutside ? "outside the model's folder" : "in another file";
        return Error(
            $"has its values {where}, '{location}'; StaticNet reads models of one file and opens no other. Save it with its values inside: "
            + "torch.onnx.export(…, external_data=False), or onnx.save_model(onnx.load(path), path)");
    }

    private readonly OnnxException Error(string what)
    {
        string name = FileText.Of(_bytes, _name);
        return new($"Tensor '{name}' {what}.", tensor: name);
    }
}
