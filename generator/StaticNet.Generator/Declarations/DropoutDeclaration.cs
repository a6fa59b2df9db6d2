namespace StaticNet.Generator.Declarations;

/// <summary>A <c>[Dropout]</c> as it stands on the class, and the layer whose inputs it thins.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="layer">The layer below it, 0-based; as many as there are layers after the last, −1 above [Input].</param>
internal sealed class DropoutDeclaration(AppliedAttribute attribute, int layer)
{
    public AppliedAttribute Attribute { get; } = attribute;

    public int Layer { get; } = layer;

    public double? Probability => Attribute.Value<double>("probability");

    public override string ToString() => Attribute.ToString();
}
