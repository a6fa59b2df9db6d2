using StaticNet.Training;

namespace StaticNet.Selection;

/// <summary>One value of an axis.</summary>
/// <param name="Text">As tables print it.</param>
/// <param name="Apply">The options with it.</param>
internal readonly record struct AxisValue(string Text, Func<TrainingOptions, TrainingOptions> Apply);
