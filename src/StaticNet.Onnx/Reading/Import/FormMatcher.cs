using System.Globalization;

namespace StaticNet.Onnx;

/// <summary>Compares values of a graph with forms, from the value back. Its work is bounded by the form, whatever the graph.</summary>
/// <param name="graph">The graph.</param>
/// <param name="constants">Its constants.</param>
internal sealed class FormMatcher(OnnxGraph graph, GraphConstants constants)
{
    /// <summary>What a form stands for where a value has it; null: it has another.</summary>
    /// <param name="form">The form.</param>
    /// <param name="value">The name of the value.</param>
    /// <param name="before">The place of the node that takes the value: what makes it comes before.</param>
    public FormMatch? Match(Form form, ByteRange value, int before) => Match(form, value, before, default);

    private FormMatch? Match(Form form, ByteRange value, int before, FormMatch known) => form switch
    {
        PreActivationForm => SameZ(value, known),
        NumberForm number => constants.Number(value) is { } found && number.Is(found) ? known : null,
        AlphaForm => SameAlpha(constants.Number(value), known),
        OperatorForm applied => Match(applied, value, before, known),
        _ => null,
    };

    private FormMatch? Match(OperatorForm form, ByteRange value, int before, FormMatch known)
    {
        int place = graph.ProducerOf(value);
        if (place < 0 || place >= before)
            return null;
        GraphNode node = graph.Nodes[place];
        if (node.Inputs.Length != form.Operands.Length || node.Outputs.Length != 1 || !graph.Is(node, form.Operator))
            return null;
        FormMatch? match = known;
        foreach (Setting setting in form.Settings)
        {
            if (match is { } soFar)
                match = Match(setting, node, soFar);
        }

        return match is { } settled ? MatchOperands(form, node, place, settled) : null;
    }

    private FormMatch? MatchOperands(OperatorForm form, GraphNode node, int place, FormMatch known)
    {
        FormMatch? match = known;
        for (int i = 0; i < form.Operands.Length && match is { } soFar; i++)
            match = Match(form.Operands[i], node.Inputs[i], place, soFar);
        if (match is null && form.IsCommutative && Match(form.Operands[0], node.Inputs[1], place, known) is { } first)
            return Match(form.Operands[1], node.Inputs[0], place, first);
        return match;
    }

    private FormMatch? Match(Setting setting, GraphNode node, FormMatch known)
    {
        NodeAttribute? attribute = graph.AttributeOf(node, setting.Name, setting.Type);
        if (setting.Type == AttributeType.String)
            return (attribute is { } text ? graph.Text(text.Text) : (string)setting.Default) == setting.Text ? known : null;
        // The last of two dimensions is the second too.
        if (setting.Type == AttributeType.Int)
            return attribute is null or { Integer: 1 or -1 } ? known : null;
        double number = attribute is { } given ? GraphConstants.Shortest(LittleEndian.Single(given.Number)) : Convert.ToDouble(setting.Default, CultureInfo.InvariantCulture);
        return setting.IsAlpha ? SameAlpha(number, known) : new NumberForm(setting.Value).Is(number) ? known : null;
    }

    private FormMatch? SameZ(ByteRange value, FormMatch known)
    {
        if (known.Z is { } z)
            return graph.AreEqual(z, value) ? known : null;
        return constants.Find(value) is null ? known with { Z = value } : null;
    }

    private static FormMatch? SameAlpha(double? number, FormMatch known) =>
        number is { } alpha && !double.IsNaN(alpha) && !double.IsInfinity(alpha) && (known.Alpha ?? alpha) == alpha ? known with { Alpha = alpha } : null;
}
