using System.Collections.Immutable;

namespace StaticNet.Generator.Declarations;

/// <summary>A <c>[Loss]</c> as it stands on the class, valid or not: what C# could not read is null.</summary>
internal sealed class LossDeclaration(AppliedAttribute attribute)
{
    public AppliedAttribute Attribute { get; } = attribute;

    public LossFunction? Function => (LossFunction?)Attribute.Value<int>("function");

    public double? Delta => Attribute.Value<double>("Delta");

    public double? LabelSmoothing => Attribute.Value<double>("LabelSmoothing");

    public double? PositiveWeight => Attribute.Value<double>("PositiveWeight");

    public ImmutableArray<double> ClassWeights => Attribute.Numbers("ClassWeights");

    /// <summary>The loss, where C# could read it.</summary>
    public LossSpec Spec => new(Function!.Value, Delta, LabelSmoothing, new(ClassWeights), PositiveWeight);

    public override string ToString() => Attribute.ToString();
}
