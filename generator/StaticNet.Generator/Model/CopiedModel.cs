namespace StaticNet.Generator.Model;

/// <summary>A network whose generated part lies among the project's own sources: <c>EmitCompilerGeneratedFiles</c> wrote it there, or a person did.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="ContainingTypes">The types that the class is nested in, outermost first.</param>
/// <param name="ClassName">The name of the class, escaped.</param>
internal sealed record CopiedModel(string Path, string Namespace, EquatableArray<ContainingType> ContainingTypes, string ClassName)
    : ClassModel(Namespace, ContainingTypes, ClassName);
