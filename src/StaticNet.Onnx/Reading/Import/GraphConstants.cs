namespace StaticNet.Onnx;

/// <summary>Finds the constants of a graph: initializers, and what <c>Constant</c>, <c>Identity</c> and <c>Transpose</c> make of them.</summary>
/// <param name="graph">The graph.</param>
internal sealed class GraphConstants(OnnxGraph graph)
{
    /// <summary>The constant that a value is; null: it is computed.</summary>
    /// <param name="value">The name of the value.</param>
    /// <exception cref="OnnxException">A node between cannot be read.</exception>
    public GraphConstant? Find(ByteRange value)
    {
        bool isTransposed = false;
        int before = graph.Nodes.Length;
        while (value.Length > 0)
        {
            if (graph.InitializerOf(value) is { } initializer)
                return new(initializer, isTransposed);
            int place = graph.ProducerOf(value);
            if (place < 0)
                return null;
            GraphNode node = graph.Nodes[place];
            if (place >= before)
                throw graph.Error(node, "comes after a node that needs it");
            before = place;
            if (graph.Is(node, "Constant"))
                return new(Literal(node), isTransposed);
            if (node.Inputs.Length != 1 || !(graph.Is(node, "Identity") || IsTransposition(node)))
                return null;
            isTransposed ^= graph.Is(node, "Transpose");
            value = node.Inputs[0];
        }

        return null;
    }

    /// <summary>The number that a value is; null: it is computed, or no single float or double.</summary>
    /// <param name="value">The name of the value.</param>
    public double? Number(ByteRange value)
    {
        // One of more dimensions than its operand would change the result's.
        if (Find(value)?.Tensor is not { Count: 1, Shape.Length: <= 2, Type: ElementType.Float or ElementType.Double } tensor)
            return null;
        return tensor.Type == ElementType.Double
            ? LittleEndian.Double(graph.Bytes, tensor.Values.Start)
            : Shortest(LittleEndian.Single(LittleEndian.UInt32(graph.Bytes, tensor.Values.Start)));
    }

    /// <summary>The double that a float was written for: 0.01 and not 0.00999999977648258.</summary>
    public static double Shortest(float value) => double.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The integers that a value is, at most eight; null: it is computed, or other than that.</summary>
    /// <param name="value">The name of the value.</param>
    public long[]? Integers(ByteRange value)
    {
        if (Find(value)?.Tensor is not { Count: <= 8, Type: ElementType.Int64 } tensor)
            return null;
        long[] integers = new long[tensor.Count];
        var packed = new WireReader(graph.Bytes, tensor.Values);
        for (int i = 0; i < integers.Length; i++)
        {
            if (tensor.Stride > 0)
                integers[i] = unchecked((long)LittleEndian.UInt64(graph.Bytes, tensor.Values.Start + (i * tensor.Stride)));
            else if (packed.NextPacked() is { } next)
                integers[i] = next;
            else
                return null;
        }

        return integers;
    }

    /// <summary>The truth value that a value is; null: it is computed, or none.</summary>
    /// <param name="value">The name of the value.</param>
    public bool? Truth(ByteRange value) =>
        Find(value)?.Tensor is { Count: 1, Type: ElementType.Bool, Values.Length: 1 } tensor ? graph.Bytes[tensor.Values.Start] != 0 : null;

    private GraphTensor Literal(GraphNode node)
    {
        if (graph.AttributeOf(node, "value", AttributeType.Tensor) is not { } value)
            throw graph.Error(node, "holds no tensor; StaticNet reads constants that are tensors");
        return TensorReader.Read(graph.Bytes, value.Tensor, new PartLimit());
    }

    // Of two dimensions, which are swapped unless it says otherwise.
    private bool IsTransposition(GraphNode node)
    {
        if (!graph.Is(node, "Transpose"))
            return false;
        if (graph.AttributeOf(node, "perm", AttributeType.Ints) is not { } permutation)
            return true;
        List<long> order = [];
        var reader = new WireReader(graph.Bytes, permutation.Message);
        while (reader.Next() && order.Count <= 2)
        {
            if (reader.Field != 8)
                reader.Skip();
            else if (reader.Type == WireType.Varint)
                order.Add(reader.ReadVarint());
            else
                AddPacked(reader.ReadRange(), order);
        }

        return order.Count == 2 && order[0] == 1 && order[1] == 0;
    }

    private void AddPacked(ByteRange list, List<long> order)
    {
        var packed = new WireReader(graph.Bytes, list);
        while (order.Count <= 2 && packed.NextPacked() is { } next)
            order.Add(next);
    }
}
