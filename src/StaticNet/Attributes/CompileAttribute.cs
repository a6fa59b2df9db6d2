namespace StaticNet;

/// <summary>Tunes the compiler. Never needed.</summary>
/// <example><code>[Compile(Precision = Precision.Double)]</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CompileAttribute : Attribute
{
    /// <summary>The number type that the network computes in; <see cref="Precision.Single"/> unless given.</summary>
    public Precision Precision { get; set; }

    /// <summary>How the equations are laid out as code; <see cref="Schedule.Auto"/> unless given.</summary>
    public Schedule Schedule { get; set; }
}
