namespace StaticNet.Training.Tests;

/// <summary>The function of <see cref="Trajectories"/> in single precision; each component is rounded once, so that its bits are the same on every machine.</summary>
internal sealed class SingleTrajectories : IObjective<float>
{
    private readonly Trajectories _double = new();
    private readonly double[] _gradient = new double[Trajectories.ParameterCount];

    /// <summary>θ, which an optimizer moves.</summary>
    public float[] Parameters { get; } = [.. Trajectories.Start().Select(x => (float)x)];

    public float Evaluate(Span<float> gradient)
    {
        for (int i = 0; i < Parameters.Length; i++)
            _double.Parameters[i] = Parameters[i];
        double loss = _double.Evaluate(_gradient);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = (float)_gradient[i];
        return (float)loss;
    }
}
