namespace StaticNet.Generator.Model;

/// <summary>A class that names a file, before the file was looked at.</summary>
/// <param name="Request">What it asks of the file.</param>
/// <param name="Penalty">The penalty on the parameters of every layer.</param>
/// <param name="Refusal">What its members look like where the file cannot be compiled; null: they cannot be declared.</param>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal sealed record DeclaredModel(
    ModelRequest Request,
    Penalty Penalty,
    RefusedModel? Refusal,
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string ClassName) : ClassModel(Namespace, ContainingTypes, ClassName);
