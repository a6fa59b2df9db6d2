namespace StaticNet;

/// <summary>How the equations of a network are laid out as code. A schedule never changes an equation.</summary>
public enum Schedule
{
    /// <summary>The compiler chooses, by layer and by the number of samples.</summary>
    Auto = 0,

    /// <summary>Straight-line code, one statement per equation; a batch sample by sample.</summary>
    Unrolled = 1,

    /// <summary>A batch lies in the lanes of vectors, 16 samples (8 in double precision) at once; straight-line code where it is short.</summary>
    Lanes = 2,

    /// <summary>Loops of constant bounds over the units of a layer; a batch in tiles of units and of samples in lanes.</summary>
    Tiled = 3,
}
