namespace StaticNet.Generator;

/// <summary>What the build adds to a network class, as far as names can collide.</summary>
internal static class GeneratedMembers
{
    /// <summary>Fields, constants and properties: no other member may have their name.</summary>
    public static readonly string[] Values =
        ["InputSize", "OutputSize", "ParameterCount", "Parameters", "Topology", "Equations", "_parameters"];

    /// <summary>Methods, with their parameters: methods of other parameters may stand beside them. T is the network's number type. C# reserves
    /// both accessors of a property, the one that is not there included.</summary>
    private static readonly (string Name, string Parameters)[] Methods =
    [
        ("Weight", "int, int, int"),
        ("Bias", "int, int"),
        ("WeightIndex", "int, int, int"),
        ("BiasIndex", "int, int"),
        ("Forward", "ReadOnlySpan<T>, Span<T>"),
        ("Forward", "ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>"),
        ("Loss", "ReadOnlySpan<T>, ReadOnlySpan<T>"),
        ("Loss", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<T>"),
        ("MeanLoss", "ReadOnlySpan<T>, ReadOnlySpan<T>"),
        ("MeanLoss", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<T>"),
        ("Backward", "ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>"),
        ("Backward", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>"),
        ("Penalty", ""),
        ("Penalty", "ReadOnlySpan<T>"),
        ("get_Parameters", ""),
        ("get_Topology", ""),
        ("get_Equations", ""),
        ("set_Parameters", "Span<T>"),
        ("set_Topology", "StaticNet.NetworkTopology"),
        ("set_Equations", "StaticNet.NetworkEquations"),
    ];

    /// <summary>The methods of a network with <see cref="LossFunction.CategoricalCrossEntropy"/>.</summary>
    private static readonly (string Name, string Parameters)[] MethodsForClasses =
    [
        ("LossForClasses", "ReadOnlySpan<T>, ReadOnlySpan<int>"),
        ("LossForClasses", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<int>"),
        ("BackwardForClasses", "ReadOnlySpan<T>, ReadOnlySpan<int>, Span<T>"),
        ("BackwardForClasses", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<int>, Span<T>"),
    ];

    /// <summary>Those of them that dropout has no say in: the mean loss is that of the whole network.</summary>
    private static readonly (string Name, string Parameters)[] WholeMethodsForClasses =
    [
        ("MeanLossForClasses", "ReadOnlySpan<T>, ReadOnlySpan<int>"),
        ("MeanLossForClasses", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<int>"),
    ];

    /// <summary>The methods of a network with dropout.</summary>
    private static readonly (string Name, string Parameters)[] MethodsForDropout =
    [
        ("Loss", "ReadOnlySpan<T>, ReadOnlySpan<T>, StaticNet.DropoutKey"),
        ("Loss", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<T>, StaticNet.DropoutKey"),
        ("Backward", "ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>, StaticNet.DropoutKey"),
        ("Backward", "ReadOnlySpan<T>, ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>, StaticNet.DropoutKey"),
    ];

    /// <summary>The methods of a network with both.</summary>
    private static readonly (string Name, string Parameters)[] MethodsForClassesAndDropout =
    [
        .. MethodsForClasses.Select(m => (m.Name, $"{m.Parameters}, StaticNet.DropoutKey")),
    ];

    /// <summary>The methods that a network gets.</summary>
    public static IEnumerable<(string Name, string Parameters)> MethodsOf(NetworkDeclaration network)
    {
        bool forClasses = network.LossFunction == LossFunction.CategoricalCrossEntropy;
        bool withDropout = network.Dropouts.Any(dropout => dropout.Probability > 0);
        string number = network.Precision == Precision.Double ? "double" : "float";
        return Methods
            .Concat(forClasses ? [.. MethodsForClasses, .. WholeMethodsForClasses] : [])
            .Concat(withDropout ? MethodsForDropout : [])
            .Concat(forClasses && withDropout ? MethodsForClassesAndDropout : [])
            .Select(m => (m.Name, m.Parameters.Replace("<T>", $"<{number}>")));
    }
}
