namespace StaticNet.Generator.Declarations;

/// <summary>A <c>[Dense]</c> as it stands on the class, valid or not: what C# could not read is null.</summary>
internal sealed class LayerDeclaration(AppliedAttribute attribute)
{
    public AppliedAttribute Attribute { get; } = attribute;

    public int? Units => Attribute.Value<int>("units");

    public Activation? Activation => (Activation?)Attribute.Value<int>("activation");

    public double? Alpha => Attribute.Value<double>("Alpha");

    public double L1 => Attribute.Value<double>("L1") ?? 0;

    public double L2 => Attribute.Value<double>("L2") ?? 0;

    public override string ToString() => Attribute.ToString();
}
