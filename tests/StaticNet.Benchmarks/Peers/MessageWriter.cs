using Google.Protobuf;

namespace StaticNet.Benchmarks;

/// <summary>A protobuf message, field by field.</summary>
internal sealed class MessageWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly CodedOutputStream _output;

    public MessageWriter() => _output = new(_bytes);

    public MessageWriter Number(int field, long value)
    {
        _output.WriteTag(field, WireFormat.WireType.Varint);
        _output.WriteInt64(value);
        return this;
    }

    public MessageWriter Text(int field, string value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteString(value);
        return this;
    }

    public MessageWriter Bytes(int field, ByteString value)
    {
        _output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        _output.WriteBytes(value);
        return this;
    }

    public MessageWriter Message(int field, MessageWriter value) => Bytes(field, ByteString.CopyFrom(value.ToBytes()));

    /// <summary>Adds the fields of another message to this one.</summary>
    public void Append(MessageWriter fields)
    {
        _output.Flush();
        _bytes.Write(fields.ToBytes());
    }

    public byte[] ToBytes()
    {
        _output.Flush();
        return _bytes.ToArray();
    }
}
