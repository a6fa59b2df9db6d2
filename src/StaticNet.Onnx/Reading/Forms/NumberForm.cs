namespace StaticNet.Onnx;

/// <summary>A constant of the graph.</summary>
/// <param name="Value">Its value, in the precision of the network.</param>
internal sealed record NumberForm(double Value) : Form
{
    // One unit in the last place of a float: constants are written in single precision, also by those who compute in double.
    private const double RoundingOfFloat = 1.2e-7;

    /// <summary>Whether a number of a file is this one.</summary>
    public bool Is(double value) => Math.Abs(value - Value) <= RoundingOfFloat * Math.Abs(Value);
}
