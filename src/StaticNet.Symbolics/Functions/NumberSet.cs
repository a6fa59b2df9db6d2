namespace StaticNet;

/// <summary>A set of numbers that outputs or targets come from: of several that fit, the smallest.</summary>
/// <example><code>bool isSigned = FunctionFacts.OutputsOf(Activation.Tanh) == NumberSet.SignedUnitInterval;</code></example>
public enum NumberSet
{
    /// <summary>Any number, or none of the sets below.</summary>
    Reals = 0,

    /// <summary>0 and above.</summary>
    NonNegatives = 1,

    /// <summary>[0, 1].</summary>
    UnitInterval = 2,

    /// <summary>[−1, 1].</summary>
    SignedUnitInterval = 3,

    /// <summary>−1 and 1, nothing between.</summary>
    Signs = 4,
}
