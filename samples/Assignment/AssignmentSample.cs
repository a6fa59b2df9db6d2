using StaticNet;

namespace Samples.Assignment;

/// <summary>
/// The whole assignment, solved by the build: the equation of every node, the loss, and its derivative by every weight and bias; then the
/// proof in numbers that what is printed is what runs.
/// </summary>
public static class AssignmentSample
{
    /// <summary>What the first weights are drawn from. The derivatives are right for any; with this one no ReLU is off for all samples.</summary>
    public const int Seed = 1;

    /// <summary>Four samples of three inputs, …</summary>
    public static readonly float[] Inputs1 =
    [
        0.5f, -1.0f, 2.0f,
        -1.5f, 0.3f, 0.8f,
        1.2f, 0.7f, -0.4f,
        -0.2f, -0.9f, -1.1f,
    ];

    /// <summary>… and what the one output should say.</summary>
    public static readonly float[] Targets1 = [1, 0, 1, 0];

    // Four samples of two inputs, and what the two outputs should say: at least one, and both.
    private static readonly float[] Inputs2 = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Targets2 = [0, 0, 1, 0, 1, 0, 1, 1];

    /// <summary>Writes the three solutions, one after the other.</summary>
    /// <returns>The exit code: 0 when every derivative is right.</returns>
    public static int Run(TextWriter output)
    {
        bool passed = Show(output, Assignment1Squared.Equations, new Assignment1Squared(Seed), Inputs1, Targets1);
        passed &= Show(output, Assignment1CrossEntropy.Equations, new Assignment1CrossEntropy(Seed), Inputs1, Targets1);
        passed &= Show(output, Assignment2.Equations, new Assignment2(Seed), Inputs2, Targets2);
        return passed ? 0 : 1;
    }

    // The check holds the compiled network against backpropagation written by hand, and both against (J(θ + h) − J(θ − h)) / 2h.
    private static bool Show(TextWriter output, NetworkEquations equations, INetwork<float> net, float[] inputs, float[] targets)
    {
        GradientCheckReport report = GradientCheck.Run<float>(net, inputs, targets);
        output.WriteLine(equations);
        output.WriteLine(report);
        output.WriteLine();
        return report.Passed;
    }
}
