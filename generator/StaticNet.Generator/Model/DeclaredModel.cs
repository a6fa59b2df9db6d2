namespace StaticNet.Generator;

/// <summary>A class that names a file, before the file was looked at.</summary>
/// <param name="Path">The file, as the attribute names it.</param>
/// <param name="Loss">The loss; null: the one that suits the outputs.</param>
/// <param name="Penalty">The penalty on the parameters of every layer.</param>
/// <param name="Precision">The number type that was asked for; null: the file's.</param>
/// <param name="Schedule">The schedule that was asked for.</param>
/// <param name="Refusal">What its members look like where the file cannot be compiled; null: they cannot be declared.</param>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal sealed record DeclaredModel(
    string Path,
    LossSpec? Loss,
    Penalty Penalty,
    Precision? Precision,
    Schedule Schedule,
    RefusedModel? Refusal,
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string ClassName) : ClassModel(Namespace, ContainingTypes, ClassName);
