namespace StaticNet.Generator.Contract;

/// <summary>The types that generated code has for itself, in a namespace that no user's type lies in, as the class of the user's names them.</summary>
/// <param name="Definition">Holds topology and equations.</param>
/// <param name="Kernel">Computes the network without dropout.</param>
/// <param name="DropoutKernel">Computes the network with dropout.</param>
internal readonly record struct GeneratedTypes(string Definition, string Kernel, string DropoutKernel);
