namespace StaticNet.Onnx;

/// <summary>Passes over the nodes that change no number when a network infers: <c>Identity</c>, <c>Dropout</c>, <c>Flatten</c> and <c>Reshape</c> of rows.</summary>
/// <param name="graph">The graph.</param>
/// <param name="constants">Its constants.</param>
/// <param name="input">The input of the graph.</param>
internal sealed class NeutralNodes(OnnxGraph graph, GraphConstants constants, GraphValue input)
{
    /// <summary>The numbers that the input has for a sample, where a node makes rows of it or its shape says so; null: nothing says it.</summary>
    public long? InputSize { get; private set; }

    /// <summary>Whether rows were made of the input, which may have any number of dimensions then.</summary>
    public bool MakeRows { get; private set; }

    /// <summary>The value before them.</summary>
    /// <param name="value">The name of a value.</param>
    /// <param name="before">The place of the node that takes it; of the first of them where there are some.</param>
    /// <param name="size">The numbers that a sample has there, as the next layer says; null: not known yet.</param>
    /// <exception cref="OnnxException">One of them does more than to pass on.</exception>
    public ByteRange Skip(ByteRange value, ref int before, int? size)
    {
        while (graph.ProducerOf(value) is var place and >= 0 && place < before)
        {
            GraphNode node = graph.Nodes[place];
            if (node.Inputs.Length == 0 || !IsNeutral(node, size))
                return value;
            (value, before) = (node.Inputs[0], place);
        }

        return value;
    }

    private bool IsNeutral(GraphNode node, int? size)
    {
        if (graph.Is(node, "Identity"))
            return true;
        if (graph.Is(node, "Dropout"))
        {
            if (node.Inputs.Length > 2 && node.Inputs[2].Length > 0 && constants.Truth(node.Inputs[2]) != false)
                throw graph.Error(node, "drops units, since the model was exported as it trains; call model.eval() before the export");
            return true;
        }

        return graph.Is(node, "Flatten") ? IsFlattening(node) : graph.Is(node, "Reshape") && IsRows(node, size);
    }

    private bool IsFlattening(GraphNode node)
    {
        bool isInput = graph.AreEqual(node.Inputs[0], input.Name);
        long axis = graph.AttributeOf(node, "axis", AttributeType.Int)?.Integer ?? 1;
        // Behind a layer there are rows, whose second dimension is the last.
        if (axis != 1 && (axis != -1 || (isInput && input.Shape?.Length != 2)))
            throw graph.Error(node, FormattableString.Invariant($"flattens from axis {axis}; StaticNet keeps samples in rows, axis 1"));
        if (isInput)
            TakeRows(node);
        return true;
    }

    private bool IsRows(GraphNode node, int? size)
    {
        bool isInput = graph.AreEqual(node.Inputs[0], input.Name);
        long[]? shape = node.Inputs.Length == 2 ? constants.Integers(node.Inputs[1]) : null;
        if (shape is not { Length: 2 } || shape[0] is not (-1 or 0) || (shape[0] == -1 && shape[1] < 1) || (shape[1] != -1 && size is { } known && shape[1] != known))
            throw graph.Error(node, "reshapes to other than rows of the size that the next layer takes; StaticNet keeps samples in rows");
        if (isInput)
            TakeRows(node);
        else if (shape[1] != -1 && size is null)
            throw graph.Error(node, "reshapes the outputs; StaticNet returns a row a sample");
        if (shape[1] != -1 && isInput && InputSize is { } features && features != shape[1])
            throw graph.Error(node, FormattableString.Invariant($"makes rows of {shape[1]} of samples of {features}"));
        return true;
    }

    private void TakeRows(GraphNode node)
    {
        MakeRows = true;
        if (input.Shape is not { } shape)
            return;
        long features = 1;
        for (int i = 1; i < shape.Length; i++)
        {
            if (shape[i] < 1 || features > int.MaxValue / shape[i])
                throw graph.Error(node, $"makes rows of '{graph.Text(input.Name)}', whose dimensions after the first are not all said");
            features *= shape[i];
        }

        InputSize = features;
    }
}
