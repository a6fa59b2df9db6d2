namespace StaticNet.Onnx;

/// <summary>What an attribute of a node has to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">A float, an integer or a text.</param>
/// <param name="Value">The number; NaN: the layer's α.</param>
/// <param name="Text">The text.</param>
/// <param name="Default">What it is where the node does not say.</param>
internal sealed record Setting(string Name, AttributeType Type, double Value, string Text, object Default)
{
    /// <summary>Whether it is the layer's α.</summary>
    public bool IsAlpha => Type == AttributeType.Float && double.IsNaN(Value);

    /// <summary>A float of a value, and what it is unless said.</summary>
    public static Setting Number(string name, double value, double byDefault) => new(name, AttributeType.Float, value, "", byDefault);

    /// <summary>The layer's α, and what it is unless said.</summary>
    public static Setting Alpha(string name, double byDefault) => new(name, AttributeType.Float, double.NaN, "", byDefault);

    /// <summary>A text, and what it is unless said.</summary>
    public static Setting Word(string name, string text, string byDefault) => new(name, AttributeType.String, 0, text, byDefault);

    /// <summary>The units of a layer: the last of two dimensions, which every opset takes by default.</summary>
    public static Setting Units(string name) => new(name, AttributeType.Int, -1, "", -1.0);
}
