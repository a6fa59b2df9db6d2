namespace StaticNet.Data;

/// <summary>How targets say that a row is of a class, or has a label: yes is 1, and no is this.</summary>
internal enum LabelEncoding
{
    /// <summary>All targets are 1, which leaves open what no is.</summary>
    Undecided = 0,

    /// <summary>No is 0.</summary>
    ZeroOne = 1,

    /// <summary>No is −1.</summary>
    MinusOneOne = 2,

    /// <summary>The targets are numbers, not classes: one is neither −1, 0 nor 1, or 0 and −1 both occur.</summary>
    Numbers = 3,
}
