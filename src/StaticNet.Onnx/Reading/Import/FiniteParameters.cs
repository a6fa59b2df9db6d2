namespace StaticNet.Onnx;

/// <summary>Refuses parameters that are no numbers. It looks at bits alone, so that the compiler's host need not know how to read numbers.</summary>
internal static class FiniteParameters
{
    private const uint SingleExponent = 0x7F800000;
    private const ulong DoubleExponent = 0x7FF0000000000000;

    /// <summary>Refuses the first infinity or NaN.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="network">What was read of it.</param>
    /// <exception cref="OnnxException">There is one.</exception>
    public static void Require(OnnxGraph graph, ReadNetwork network)
    {
        for (int i = 0; i < network.Blocks.Length; i++)
            Require(graph, network.Blocks[i], i, network.Precision);
    }

    private static void Require(OnnxGraph graph, ParameterBlock block, int place, Precision precision)
    {
        if (block.Start < 0)
            return;
        for (int unit = 0; unit < block.Units; unit++)
        {
            for (int input = 0; input < block.Inputs; input++)
            {
                if (IsFinite(graph.Bytes, block.PlaceOf(input, unit), precision))
                    continue;
                string name = graph.Text(block.Tensor);
                string which = place % 2 == 0 ? FormattableString.Invariant($"weight of input {input}") : "bias";
                throw new OnnxException(
                    FormattableString.Invariant($"Tensor '{name}': the {which} of unit {unit} in layer {place / 2} is infinite or NaN. Train it again, or allow such numbers."),
                    tensor: name);
            }
        }
    }

    private static bool IsFinite(byte[] bytes, int place, Precision precision) => precision == Precision.Double
        ? (LittleEndian.UInt64(bytes, place) & DoubleExponent) != DoubleExponent
        : (LittleEndian.UInt32(bytes, place) & SingleExponent) != SingleExponent;
}
