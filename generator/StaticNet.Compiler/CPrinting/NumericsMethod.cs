namespace StaticNet.Compiler.CPrinting;

/// <summary>A method of <c>StaticNet.Numerics.Elementary</c> for one number, as it is written in C#.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Precision">The type of its parameters.</param>
/// <param name="Type">What it returns: float, double, or several in brackets.</param>
/// <param name="Parameters">Its parameters, types before names.</param>
/// <param name="Body">Its statements.</param>
internal sealed record NumericsMethod(string Name, Precision Precision, string Type, string Parameters, string Body)
{
    /// <summary>Whether it speaks of vectors, which C does not have: such a selection is one of <see cref="CPrimitives"/>.</summary>
    public bool UsesVectors => Body.Contains("Vector128");
}
