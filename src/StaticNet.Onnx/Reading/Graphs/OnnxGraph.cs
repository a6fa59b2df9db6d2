namespace StaticNet.Onnx;

/// <summary>The graph of a model: what computes which value from which.</summary>
internal sealed class OnnxGraph
{
    private readonly Dictionary<ByteRange, int> _producers;
    private readonly Dictionary<ByteRange, int> _initializers;

    /// <summary>Looks up who makes which value.</summary>
    /// <exception cref="OnnxException">Two make the same.</exception>
    public OnnxGraph(byte[] bytes, GraphNode[] nodes, GraphTensor[] initializers, GraphValue[] inputs, GraphValue[] outputs)
    {
        (Bytes, Nodes, Initializers, Inputs, Outputs) = (bytes, nodes, initializers, inputs, outputs);
        var comparer = new NameComparer(bytes);
        _initializers = new(initializers.Length, comparer);
        for (int i = 0; i < initializers.Length; i++)
        {
            if (_initializers.ContainsKey(initializers[i].Name))
                throw new OnnxException($"Two tensors are named '{Text(initializers[i].Name)}'.", tensor: Text(initializers[i].Name));
            _initializers.Add(initializers[i].Name, i);
        }

        int values = 0;
        foreach (GraphNode node in nodes)
            values += node.Outputs.Length;
        _producers = new(values, comparer);
        for (int i = 0; i < nodes.Length; i++)
            AddOutputs(i);
        foreach (GraphValue input in inputs)
        {
            if (_producers.TryGetValue(input.Name, out int node))
                throw Error(nodes[node], $"makes '{Text(input.Name)}', which is an input of the graph");
        }
    }

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>The operations, each after those it depends on.</summary>
    public GraphNode[] Nodes { get; }

    /// <summary>The constants: weights and biases.</summary>
    public GraphTensor[] Initializers { get; }

    /// <summary>What the graph is given; in old files the constants too.</summary>
    public GraphValue[] Inputs { get; }

    /// <summary>What the graph is for.</summary>
    public GraphValue[] Outputs { get; }

    /// <summary>The place of the node that makes a value; −1: none does.</summary>
    public int ProducerOf(ByteRange value) => _producers.TryGetValue(value, out int node) ? node : -1;

    /// <summary>The constant of a name; null: there is none.</summary>
    public GraphTensor? InitializerOf(ByteRange value) => _initializers.TryGetValue(value, out int tensor) ? Initializers[tensor] : null;

    /// <summary>Whether a node is an operator of ONNX's own.</summary>
    public bool Is(GraphNode node, string operatorName) =>
        FileText.Is(Bytes, node.Operator, operatorName) && (node.Domain.Length == 0 || FileText.Is(Bytes, node.Domain, "ai.onnx"));

    /// <summary>The setting of a node that has a name; null: it has none.</summary>
    /// <exception cref="OnnxException">It is of another type.</exception>
    public NodeAttribute? AttributeOf(GraphNode node, string name, AttributeType type)
    {
        foreach (NodeAttribute attribute in node.Attributes)
        {
            if (!FileText.Is(Bytes, attribute.Name, name))
                continue;
            return attribute.Type == type ? attribute : throw Error(node, $"has an attribute '{name}' that is of another type than ONNX gives it");
        }

        return null;
    }

    /// <summary>Whether two names are the same.</summary>
    public bool AreEqual(ByteRange first, ByteRange second) => _producers.Comparer.Equals(first, second);

    /// <summary>A name, for a message.</summary>
    public string Text(ByteRange name) => FileText.Of(Bytes, name);

    /// <summary>An error that names a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What is wrong with it, as the rest of a sentence that begins with it.</param>
    public OnnxException Error(GraphNode node, string what)
    {
        string name = node.Name.Length > 0 ? Text(node.Name) : node.Outputs.Length > 0 ? Text(node.Outputs[0]) : "";
        string domain = node.Domain.Length > 0 ? Text(node.Domain) + "." : "";
        return new($"Node '{name}' ({domain}{Text(node.Operator)}) {what}.", name);
    }

    private void AddOutputs(int place)
    {
        foreach (ByteRange output in Nodes[place].Outputs)
        {
            if (output.Length == 0)
                continue;
            if (_producers.ContainsKey(output) || _initializers.ContainsKey(output))
                throw Error(Nodes[place], $"makes '{Text(output)}', which is made elsewhere too");
            _producers.Add(output, place);
        }
    }
}
