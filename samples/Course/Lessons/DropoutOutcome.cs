namespace Samples.Course;

/// <summary>How right some outputs are on the test items.</summary>
/// <param name="Error">Mean cross-entropy −ln of what is given to the item's class.</param>
/// <param name="Accuracy">The share of items whose class has the largest output, in [0, 1].</param>
public readonly record struct DropoutOutcome(double Error, double Accuracy);
