namespace StaticNet.Generator.Model;

/// <summary>A type that a network class is nested in, as its partial declaration is opened again.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The name, escaped.</param>
internal sealed record ContainingType(string Keyword, string Name);
