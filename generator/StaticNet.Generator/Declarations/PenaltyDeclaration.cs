namespace StaticNet.Generator.Declarations;

/// <summary>An <c>[L1]</c> or <c>[L2]</c> as it stands on the class.</summary>
internal sealed class PenaltyDeclaration(AppliedAttribute attribute)
{
    public AppliedAttribute Attribute { get; } = attribute;

    public double Lambda => Attribute.Value<double>("lambda") ?? 0;

    /// <summary>Whether biases are penalised; a λ of 0 penalises nothing.</summary>
    public bool CoversBiases => Lambda != 0 && Attribute.Value<bool>("Biases") == true;

    public override string ToString() => Attribute.ToString();
}
