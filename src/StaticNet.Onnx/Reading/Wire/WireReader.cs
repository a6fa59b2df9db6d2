namespace StaticNet.Onnx;

/// <summary>
/// Walks over the fields of a message in protobuf's encoding and never leaves its bytes. A value copy walks on its own. It is stricter than protobuf where that
/// costs no file that a program writes: groups, which nothing writes any more, and a field of another kind than its number has are errors.
/// </summary>
internal struct WireReader
{
    private const int LongestVarint = 10;
    private readonly byte[] _bytes;
    private readonly int _end;

    /// <summary>Walks over a whole message.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="message">Where the message lies in it.</param>
    public WireReader(byte[] bytes, ByteRange message)
    {
        _bytes = bytes;
        _end = message.End;
        Position = message.Start;
        Field = 0;
        Type = WireType.Varint;
    }

    /// <summary>The place of the next byte.</summary>
    public int Position { get; private set; }

    /// <summary>The number of the field that <see cref="Next"/> came to.</summary>
    public int Field { get; private set; }

    /// <summary>How the value of that field is written.</summary>
    public WireType Type { get; private set; }

    /// <summary>Goes on to the next field; false at the end of the message. The value has to be read or skipped before.</summary>
    /// <exception cref="OnnxException">The bytes are no field.</exception>
    public bool Next()
    {
        if (Position == _end)
            return false;
        int start = Position;
        ulong tag = ReadVarintValue();
        Type = (WireType)(tag & 7);
        if (tag >> 3 == 0 || tag > uint.MaxValue || Type is not (WireType.Varint or WireType.Fixed64 or WireType.LengthDelimited or WireType.Fixed32))
            throw Damaged(start, "no field begins there");
        Field = (int)(tag >> 3);
        return true;
    }

    /// <summary>How many fields with a number lie ahead, so that a list can be allocated in one piece.</summary>
    /// <param name="field">The number.</param>
    /// <exception cref="OnnxException">The bytes are no message.</exception>
    public readonly int Count(int field)
    {
        WireReader ahead = this;
        int count = 0;
        while (ahead.Next())
        {
            if (ahead.Field == field)
                count++;
            ahead.Skip();
        }

        return count;
    }

    /// <summary>A varint: an integer or a truth value.</summary>
    /// <exception cref="OnnxException">The field is none.</exception>
    public long ReadVarint()
    {
        Require(WireType.Varint);
        return unchecked((long)ReadVarintValue());
    }

    /// <summary>The place of a text, of bytes, or of a message.</summary>
    /// <exception cref="OnnxException">The field is none, or is longer than what is left.</exception>
    public ByteRange ReadRange()
    {
        Require(WireType.LengthDelimited);
        int start = Position;
        ulong length = ReadVarintValue();
        if (length > (ulong)(_end - Position))
            throw Damaged(start, $"{length} bytes are announced and {_end - Position} are left");
        var range = new ByteRange(Position, (int)length);
        Position = range.End;
        return range;
    }

    /// <summary>The bits of a float.</summary>
    /// <exception cref="OnnxException">The field is none.</exception>
    public uint ReadFixed32()
    {
        Require(WireType.Fixed32);
        Advance(sizeof(uint));
        return LittleEndian.UInt32(_bytes, Position - sizeof(uint));
    }

    /// <summary>Passes over the value of a field.</summary>
    /// <exception cref="OnnxException">The value does not end where the message does, or before.</exception>
    public void Skip()
    {
        switch (Type)
        {
            case WireType.Varint:
                ReadVarintValue();
                break;
            case WireType.Fixed64:
                Advance(sizeof(ulong));
                break;
            case WireType.Fixed32:
                Advance(sizeof(uint));
                break;
            default:
                ReadRange();
                break;
        }
    }

    /// <summary>The next number of a packed list, whose numbers have no tag of their own; null at the end of the list.</summary>
    /// <exception cref="OnnxException">The bytes are no varint.</exception>
    public long? NextPacked() => Position == _end ? null : unchecked((long)ReadVarintValue());

    private ulong ReadVarintValue()
    {
        int start = Position;
        ulong value = 0;
        for (int i = 0; i < LongestVarint; i++)
        {
            if (Position == _end)
                throw Damaged(start, "a number does not end");
            byte next = _bytes[Position++];
            // Of the tenth group only one bit is left.
            if (i == LongestVarint - 1 && next > 1)
                break;
            value |= (ulong)(next & 127) << (7 * i);
            if (next < 128)
                return value;
        }

        throw Damaged(start, "a number is longer than 64 bits");
    }

    private void Advance(int count)
    {
        if (count > _end - Position)
            throw Damaged(Position, $"{count} bytes are due and {_end - Position} are left");
        Position += count;
    }

    private readonly void Require(WireType type)
    {
        if (Type != type)
            throw Damaged(Position, $"field {Field} is of another kind than ONNX gives it");
    }

    private static OnnxException Damaged(int position, string what) =>
        new(FormattableString.Invariant($"The file is damaged, or no ONNX model: at byte {position} {what}."));
}
