using System.Globalization;

namespace StaticNet.Evaluation;

/// <summary>What a network says of one row.</summary>
/// <param name="ClassIndex">The class it names, 0-based; null where targets are numbers or labels.</param>
/// <param name="ClassName">The name of that class; null where there is none.</param>
/// <param name="Probabilities">
/// The probability of each class, of a single output those of class 0 and class 1; empty where outputs are no probabilities: numbers, and outputs of other activations than softmax and sigmoid.
/// </param>
/// <param name="Outputs">The outputs, in the units of the targets where those were scaled.</param>
/// <example><code>
/// Prediction flower = predictor.Predict([5.1f, 3.5f, 1.4f, 0.2f]);
/// Console.WriteLine($"{flower.ClassName}, {flower.Probabilities[flower.ClassIndex!.Value]:P0}");
/// </code></example>
public sealed record Prediction(int? ClassIndex, string? ClassName, IReadOnlyList<double> Probabilities, IReadOnlyList<double> Outputs)
{
    /// <summary>"setosa (0.98)", or the outputs: "152.3".</summary>
    public override string ToString()
    {
        if (ClassIndex is not { } index)
            return string.Join(", ", Outputs.Select(output => output.ToString("G6", CultureInfo.InvariantCulture)));
        string probability = Probabilities.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({Probabilities[index]:F2})") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{ClassName ?? $"class {index}"}{probability}");
    }
}
