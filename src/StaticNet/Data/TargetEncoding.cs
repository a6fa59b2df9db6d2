namespace StaticNet.Data;

/// <summary>How the target columns of a file become targets.</summary>
/// <example><code>var data = Dataset.FromClasses&lt;float&gt;(inputs, classes, inputSize: 4, ["no", "yes"], TargetEncoding.Binary);</code></example>
public enum TargetEncoding
{
    /// <summary>Regression: each target column is a number as it stands.</summary>
    Numeric = 0,

    /// <summary>Classification: one target column of class names becomes one target a class, 1 for its own and 0 for the others. For softmax outputs.</summary>
    OneHot = 1,

    /// <summary>Two classes: one target column of class names becomes a single target, 0 for the first class and 1 for the second. For one sigmoid output.</summary>
    Binary = 2,
}
