namespace StaticNet.Compiler.Nests;

/// <summary>A method of the kernel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters, as code.</param>
/// <param name="Body">What it does.</param>
internal sealed record NestMethod(string Name, string Parameters, IReadOnlyList<Nest> Body);
