namespace StaticNet.Onnx;

/// <summary>Recognises z = θa + b: <c>Gemm</c>, or <c>MatMul</c> with an <c>Add</c> behind it, or without.</summary>
/// <param name="graph">The graph.</param>
/// <param name="constants">Its constants.</param>
/// <param name="type">The type of the graph's input, which every tensor has to have.</param>
internal sealed class DenseReader(OnnxGraph graph, GraphConstants constants, ElementType type)
{
    /// <summary>The layer that makes a value; null: none does.</summary>
    /// <param name="z">The name of the value.</param>
    /// <param name="before">The place of the node that takes it.</param>
    /// <exception cref="OnnxException">A layer makes it that StaticNet cannot express.</exception>
    public DenseLayer? Read(ByteRange z, int before)
    {
        int place = graph.ProducerOf(z);
        if (place < 0 || place >= before)
            return null;
        GraphNode node = graph.Nodes[place];
        if (graph.Is(node, "Gemm"))
            return Gemm(node, place);
        if (graph.Is(node, "MatMul"))
            return MatMul(node, place);
        return graph.Is(node, "Add") && node.Inputs.Length == 2 ? WithBiases(node, place) : null;
    }

    private DenseLayer? WithBiases(GraphNode add, int place)
    {
        for (int side = 0; side < 2; side++)
        {
            if (constants.Find(add.Inputs[side]) is not { } biases || Read(add.Inputs[1 - side], place) is not { } layer)
                continue;
            return layer.Biases.Start < 0
                ? layer with { Biases = Biases(add, biases, layer.Weights.Units) }
                : throw graph.Error(add, "adds a second vector to a layer that has its biases");
        }

        return null;
    }

    private DenseLayer Gemm(GraphNode node, int place)
    {
        RequireOne(node, "alpha");
        RequireOne(node, "beta");
        if (node.Inputs.Length is < 2 or > 3)
            throw graph.Error(node, FormattableString.Invariant($"has {node.Inputs.Length} inputs, and not two or three"));
        if (IsSet(node, "transA"))
            throw graph.Error(node, "transposes what it is given (transA), so that samples would lie in columns");
        ParameterBlock weights = Weights(node, node.Inputs[1], IsSet(node, "transB"));
        ParameterBlock biases = NoBiases(weights.Units);
        if (node.Inputs.Length == 3 && node.Inputs[2].Length > 0)
            biases = Biases(node, constants.Find(node.Inputs[2]) ?? throw graph.Error(node, "has computed biases"), weights.Units);
        return new(node.Inputs[0], place, node, weights, biases);
    }

    private DenseLayer MatMul(GraphNode node, int place)
    {
        if (node.Inputs.Length != 2)
            throw graph.Error(node, FormattableString.Invariant($"has {node.Inputs.Length} inputs, and not two"));
        if (constants.Find(node.Inputs[0]) is not null)
            throw graph.Error(node, "multiplies from the left, so that samples would lie in columns");
        ParameterBlock weights = Weights(node, node.Inputs[1], false);
        return new(node.Inputs[0], place, node, weights, NoBiases(weights.Units));
    }

    private ParameterBlock Weights(GraphNode node, ByteRange name, bool isTransposed)
    {
        GraphConstant constant = constants.Find(name) ?? throw graph.Error(node, "has computed weights, and not constant ones");
        GraphTensor tensor = constant.Tensor;
        RequireType(node, tensor);
        if (tensor.Shape.Length != 2 || tensor.Count == 0)
            throw graph.Error(node, $"has weights of shape {Shape(tensor)}; those of a dense layer have two dimensions, inputs and units");
        bool isUnitMajor = constant.IsTransposed ^ isTransposed;
        (long inputs, long units) = isUnitMajor ? (tensor.Shape[1], tensor.Shape[0]) : (tensor.Shape[0], tensor.Shape[1]);
        return new(tensor.Name, tensor.Values.Start, tensor.Stride, (int)inputs, (int)units, isUnitMajor);
    }

    private ParameterBlock Biases(GraphNode node, GraphConstant constant, int units)
    {
        GraphTensor tensor = constant.Tensor;
        RequireType(node, tensor);
        bool isRow = tensor.Shape.Length == 1 || (tensor.Shape.Length == 2 && (constant.IsTransposed ? tensor.Shape[1] : tensor.Shape[0]) == 1);
        if (!isRow || tensor.Count != units)
            throw graph.Error(node, FormattableString.Invariant($"has biases of shape {Shape(tensor)}; a layer of {units} units has as many"));
        return new(tensor.Name, tensor.Values.Start, tensor.Stride, 1, units, false);
    }

    private static ParameterBlock NoBiases(int units) => new(default, -1, 0, 1, units, false);

    private void RequireType(GraphNode node, GraphTensor tensor)
    {
        if (tensor.Type != type)
        {
            throw graph.Error(
                node,
                $"takes the tensor '{graph.Text(tensor.Name)}' of type {ElementTypes.NameOf(tensor.Type)} where the graph computes in {ElementTypes.NameOf(type)}");
        }
    }

    private void RequireOne(GraphNode node, string factor)
    {
        if (graph.AttributeOf(node, factor, AttributeType.Float) is { } attribute && LittleEndian.Single(attribute.Number) is var value && value != 1)
            throw graph.Error(node, FormattableString.Invariant($"multiplies by {factor} = {value:R}; fold the factor into the weights and biases"));
    }

    private bool IsSet(GraphNode node, string flag) => graph.AttributeOf(node, flag, AttributeType.Int) is { Integer: not 0 };

    private static string Shape(GraphTensor tensor) => FormattableString.Invariant($"[{string.Join(", ", tensor.Shape)}]");
}
