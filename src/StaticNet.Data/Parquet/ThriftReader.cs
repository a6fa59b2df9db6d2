namespace StaticNet.Data;

/// <summary>
/// Walks over a structure in Thrift's compact protocol, in which Parquet writes its footer and the headers of its pages, and stays within its bytes. The library that reads
/// Parquet believes what it finds: a wrong byte can keep it busy for minutes, or have it allocate gigabytes.
/// </summary>
/// <param name="bytes">From the beginning of a structure.</param>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int MaximumDepth = 64;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    private enum Kind
    {
        Stop = 0,
        True = 1,
        False = 2,
        Byte = 3,
        Int16 = 4,
        Int32 = 5,
        Int64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12,
    }

    /// <summary>How far it has walked.</summary>
    public int Position { get; private set; }

    /// <summary>Walks to the end of a structure.</summary>
    /// <param name="integers">The integers of the structure by the number of their field; those of a structure in field f by 100 f + their own.</param>
    /// <exception cref="InvalidDataException">The bytes are no such structure.</exception>
    public void ReadStruct(Dictionary<int, long>? integers = null) => ReadStruct(integers, 0, 0);

    private void ReadStruct(Dictionary<int, long>? integers, int prefix, int depth)
    {
        Require(depth < MaximumDepth);
        int field = 0;
        while (true)
        {
            int header = ReadByte();
            var kind = (Kind)(header & 15);
            if (kind == Kind.Stop)
                return;
            field = header >> 4 == 0 ? (int)Math.Clamp(ZigZag(ReadVarint()), short.MinValue, short.MaxValue) : field + (header >> 4);
            if (kind is Kind.Int16 or Kind.Int32 or Kind.Int64)
            {
                long value = ZigZag(ReadVarint());
                if (integers is not null)
                    integers[prefix + field] = value;
            }
            else if (kind == Kind.Struct)
                ReadStruct(depth == 0 ? integers : null, 100 * field, depth + 1);
            else if (kind is not (Kind.True or Kind.False))
                Skip(kind, depth + 1);
        }
    }

    private void Skip(Kind kind, int depth)
    {
        Require(depth < MaximumDepth);
        switch (kind)
        {
            case Kind.True or Kind.False or Kind.Byte:
                Advance(1);
                break;
            case Kind.Int16 or Kind.Int32 or Kind.Int64:
                ReadVarint();
                break;
            case Kind.Double:
                Advance(sizeof(double));
                break;
            case Kind.Binary:
                Advance(ReadSize());
                break;
            case Kind.List or Kind.Set:
                int list = ReadByte();
                Repeat(list >> 4 == 15 ? ReadSize() : list >> 4, (Kind)(list & 15), null, depth);
                break;
            case Kind.Map:
                int size = ReadSize();
                if (size == 0)
                    break;
                int kinds = ReadByte();
                Repeat(size, (Kind)(kinds >> 4), (Kind)(kinds & 15), depth);
                break;
            case Kind.Struct:
                ReadStruct(null, 0, depth + 1);
                break;
            default:
                Require(false);
                break;
        }
    }

    private void Repeat(int count, Kind first, Kind? second, int depth)
    {
        for (int i = 0; i < count; i++)
        {
            Skip(first, depth + 1);
            if (second is { } other)
                Skip(other, depth + 1);
        }
    }

    // The length of something that takes at least a byte each.
    private int ReadSize()
    {
        ulong size = ReadVarint();
        Require(size <= (ulong)(_bytes.Length - Position));
        return (int)size;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            int next = ReadByte();
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return value;
        }

        throw Damaged();
    }

    private int ReadByte()
    {
        Require(Position < _bytes.Length);
        return _bytes[Position++];
    }

    private void Advance(int count)
    {
        Require(count <= _bytes.Length - Position);
        Position += count;
    }

    private static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static void Require(bool holds)
    {
        if (!holds)
            throw Damaged();
    }

    private static InvalidDataException Damaged() => new("its description of itself is damaged.");
}
