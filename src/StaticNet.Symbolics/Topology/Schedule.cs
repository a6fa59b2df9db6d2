namespace StaticNet;

/// <summary>How the equations of a network are laid out as code. A schedule never changes an equation.</summary>
public enum Schedule
{
    /// <summary>The compiler chooses per layer: unrolled where small, tiled where large.</summary>
    Auto = 0,

    /// <summary>Straight-line code, one statement per equation.</summary>
    Unrolled = 1,

    /// <summary>Loops of constant bounds over the units of a layer.</summary>
    Tiled = 3,
}
