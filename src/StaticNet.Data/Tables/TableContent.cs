namespace StaticNet.Data;

/// <summary>What is read from a table.</summary>
internal enum TableContent
{
    /// <summary>Features, and the last column or the named ones as targets.</summary>
    FeaturesAndTargets,

    /// <summary>Features; columns named as targets are left out where the table has them.</summary>
    Features,

    /// <summary>Targets; every column, unless some are named.</summary>
    Targets,
}
