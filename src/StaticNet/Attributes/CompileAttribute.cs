namespace StaticNet;

/// <summary>Tunes the compiler. Never needed.</summary>
/// <example><code>
/// [Compile(Precision = Precision.Double)]
/// [Compile(Entries = Entries.Forward)]
/// </code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CompileAttribute : Attribute
{
    /// <summary>The number type that the network computes in; <see cref="Precision.Single"/> unless given.</summary>
    public Precision Precision { get; set; }

    /// <summary>How the equations are laid out as code; <see cref="Schedule.Auto"/> unless given.</summary>
    public Schedule Schedule { get; set; }

    /// <summary>
    /// What is compiled: unless given <see cref="Entries.All"/>, and <see cref="Entries.Forward"/> where there is no <c>[Loss]</c>. What is left out is no member of the class, costs
    /// nothing to build, and changes no bit of what stays. A class with less than all implements <see cref="IInferenceNetwork{T}"/>, and not <see cref="INetwork{T}"/>, which
    /// training needs.
    /// </summary>
    public Entries Entries { get; set; } = Entries.All;
}
