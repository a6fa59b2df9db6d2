namespace StaticNet.Onnx;

/// <summary>
/// Reads a chain of dense layers, from the output back to the input: what the output depends on is all there is to a network, and a node that computes something
/// else is met on the way.
/// </summary>
internal sealed class NetworkReader
{
    private readonly OnnxGraph _graph;
    private readonly GraphConstants _constants;
    private readonly GraphValue _input, _output;
    private readonly FormMatcher _forms;
    private readonly DenseReader _dense;
    private readonly NeutralNodes _neutral;

    private NetworkReader(OnnxGraph graph)
    {
        _graph = graph;
        _constants = new(graph);
        _input = TheOne([.. graph.Inputs.Where(input => graph.InitializerOf(input.Name) is null)], "input");
        _output = TheOne(graph.Outputs, "output");
        _forms = new(graph, _constants);
        _dense = new(graph, _constants, _input.Type);
        _neutral = new(graph, _constants, _input);
    }

    /// <summary>Reads a network.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="allowNotFinite">Whether a parameter may be infinite or NaN.</param>
    /// <exception cref="OnnxException">The file is damaged, or the graph is no chain of dense layers.</exception>
    public static ReadNetwork Read(byte[] bytes, bool allowNotFinite)
    {
        OnnxGraph graph = GraphReader.Read(bytes);
        ReadNetwork network = new NetworkReader(graph).Read();
        if (!allowNotFinite)
            FiniteParameters.Require(graph, network);
        return network;
    }

    private ReadNetwork Read()
    {
        if (_input.Type is not (ElementType.Float or ElementType.Double))
            throw new OnnxException($"The input '{_graph.Text(_input.Name)}' is of type {ElementTypes.NameOf(_input.Type)}; StaticNet computes in FLOAT and in DOUBLE.");
        List<(LayerSpec Spec, DenseLayer Dense)> layers = [];
        ByteRange value = _output.Name;
        int before = _graph.Nodes.Length;
        while (!_graph.AreEqual(value = _neutral.Skip(value, ref before, InputsOf(layers)), _input.Name))
        {
            (LayerSpec Spec, DenseLayer Dense) layer = ReadLayer(value, before);
            if (InputsOf(layers) is { } inputs && inputs != layer.Spec.Units)
                throw _graph.Error(layers[layers.Count - 1].Dense.Node, FormattableString.Invariant($"takes {inputs} numbers of a layer of {layer.Spec.Units} units"));
            layers.Add(layer);
            (value, before) = (layer.Dense.Data, layer.Dense.Place);
        }

        if (layers.Count == 0)
            throw new OnnxException($"The output '{_graph.Text(_output.Name)}' is the input: there is no layer.");
        layers.Reverse();
        RequireInput(layers[0].Dense);
        RequireSoftmax(layers);
        return new(
            layers[0].Dense.Weights.Inputs,
            [.. layers.Select(layer => layer.Spec)],
            _input.Type == ElementType.Double ? Precision.Double : Precision.Single,
            [.. layers.SelectMany(layer => new[] { layer.Dense.Weights, layer.Dense.Biases })]);
    }

    private static int? InputsOf(List<(LayerSpec Spec, DenseLayer Dense)> layers) => layers.Count == 0 ? null : layers[layers.Count - 1].Dense.Weights.Inputs;

    private (LayerSpec Spec, DenseLayer Dense) ReadLayer(ByteRange value, int before)
    {
        if (_dense.Read(value, before) is { } linear)
            return (new(linear.Weights.Units), linear);
        int place = _graph.ProducerOf(value);
        if (place < 0)
            throw new OnnxException($"'{_graph.Text(value)}' is no input and nothing makes it.");
        if (place >= before)
            throw _graph.Error(_graph.Nodes[place], "comes after a node that needs it");
        GraphNode? between = null;
        foreach (ActivationForm form in ActivationForms.All)
        {
            if (_forms.Match(form.Form, value, before) is not { Z: { } z } match)
                continue;
            int zBefore = place;
            z = _neutral.Skip(z, ref zBefore, null);
            if (_dense.Read(z, zBefore) is { } dense)
                return (new(dense.Weights.Units, form.Activation, Alpha(form.Activation, match.Alpha)), dense);
            int other = _graph.ProducerOf(z);
            if (other >= zBefore)
                throw _graph.Error(_graph.Nodes[other], "comes after a node that needs it");
            between ??= other >= 0 ? _graph.Nodes[other] : null;
        }

        throw Unknown(_graph.Nodes[place], between);
    }

    private OnnxException Unknown(GraphNode node, GraphNode? between)
    {
        if (between is not null)
            return _graph.Error(between, "stands between a layer and its activation, where StaticNet has nothing");
        if (_graph.Is(node, "LogSoftmax"))
            return _graph.Error(node, "is the logarithm of an output; export the network with Softmax, or without either");
        return _graph.Error(node, "is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout");
    }

    private static double? Alpha(Activation activation, double? alpha) => alpha == FunctionFacts.DefaultAlphaOf(activation) ? null : alpha;

    private void RequireInput(DenseLayer first)
    {
        string name = _graph.Text(_input.Name);
        if (!_neutral.MakeRows && _input.Shape is { Length: not 2 } other)
            throw new OnnxException(FormattableString.Invariant($"The input '{name}' has {other.Length} dimensions; StaticNet takes rows, [batch, features]."));
        long? features = _neutral.MakeRows ? _neutral.InputSize : _input.Shape is { } shape && shape[1] >= 0 ? shape[1] : null;
        if (features is { } size && size != first.Weights.Inputs)
            throw _graph.Error(first.Node, FormattableString.Invariant($"takes {first.Weights.Inputs} numbers, and the input '{name}' has {size} a sample"));
    }

    private void RequireSoftmax(List<(LayerSpec Spec, DenseLayer Dense)> layers)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            if (layers[i].Spec.Activation != Activation.Softmax)
                continue;
            if (i < layers.Count - 1)
                throw _graph.Error(layers[i].Dense.Node, "has a softmax behind it, which StaticNet has at the output alone");
            if (layers[i].Spec.Units == 1)
                throw _graph.Error(layers[i].Dense.Node, "has a softmax of one unit behind it, which is always 1");
        }
    }

    private GraphValue TheOne(GraphValue[] values, string what) => values.Length == 1
        ? values[0]
        : throw new OnnxException(FormattableString.Invariant(
            $"The graph has {values.Length} {what}s ({string.Join(", ", values.Take(4).Select(value => $"'{_graph.Text(value.Name)}'"))}); StaticNet reads one with one {what}."));
}
