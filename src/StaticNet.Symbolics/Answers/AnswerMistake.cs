namespace StaticNet;

/// <summary>What is wrong with an answer.</summary>
public enum AnswerMistake
{
    /// <summary>Nothing: it is right.</summary>
    None = 0,

    /// <summary>A sign: of the whole, of a path or of a term.</summary>
    Sign = 1,

    /// <summary>An index or a layer: θ₁₂ where θ₂₁ belongs.</summary>
    Index = 2,

    /// <summary>A value stands where another belongs: y where a belongs.</summary>
    Symbol = 3,

    /// <summary>A path from the parameter to the loss is missing.</summary>
    Path = 4,

    /// <summary>The slope ∂a/∂z of a unit is missing, or stands although it cancels against the loss.</summary>
    Slope = 5,

    /// <summary>A factor is missing or does not belong there.</summary>
    Factor = 6,

    /// <summary>An exponent: a where a² belongs.</summary>
    Power = 7,

    /// <summary>A constant: another convention of the loss or of the penalty, ½ or a mean over the outputs.</summary>
    Convention = 8,

    /// <summary>The mean over the samples: 1/m or the sum is missing.</summary>
    SampleMean = 9,

    /// <summary>The penalty is missing.</summary>
    Penalty = 10,

    /// <summary>A term of a sum is missing or does not belong there: z without its b.</summary>
    Term = 11,

    /// <summary>Something else, or several things at once.</summary>
    Other = 12,
}
