namespace StaticNet.Generator;

/// <summary>Why a file cannot be compiled.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Text">Why, and the cure.</param>
internal sealed record ModelProblem(string Id, string Text);
