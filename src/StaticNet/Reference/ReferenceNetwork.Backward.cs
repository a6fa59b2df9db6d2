using StaticNet.Reference.Losses;

namespace StaticNet.Reference;

public sealed partial class ReferenceNetwork
{
    /// <summary>J and its gradient, penalty included, by textbook backpropagation.</summary>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="gradient">∂J/∂θ, laid out like <see cref="Parameters"/>; overwritten.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <returns>J.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps an input; nothing is written.</exception>
    public double Backward(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradient, DropoutKey? key = null)
    {
        int samples = ReferenceBatch.CountSamples(Topology, inputs.Length, targets.Length, nameof(targets));
        ReferenceBatch.RequireLength(Topology, gradient.Length, nameof(gradient));
        ReferenceBatch.RequireApart(inputs, gradient, nameof(gradient));
        ReferenceBatch.RequireApart(targets, gradient, nameof(gradient));

        gradient.Clear();
        double sum = 0;
        for (int s = 0; s < samples; s++)
        {
            ReferenceTrace trace = Trace(Row(inputs, s, Topology.InputSize), Masks(key, s));
            ReadOnlySpan<double> y = Row(targets, s, Topology.OutputSize);
            sum += SampleLoss(trace, y);
            AddSampleGradient(trace, y, gradient);
        }

        foreach (ref double slope in gradient)
            slope /= samples;
        for (int l = 0; l < Topology.Layers.Count; l++)
        {
            for (int p = _offsets[l]; p < PenaltyEnd(l); p++)
                gradient[p] += ReferencePenalty.Slope(Topology.Layers[l].Penalty, _parameters[p]);
        }

        return (sum / samples) + Penalty();
    }

    private void AddSampleGradient(ReferenceTrace trace, ReadOnlySpan<double> y, Span<double> gradient)
    {
        double[] delta = OutputDelta(trace, y);
        for (int l = _activations.Length - 1; l >= 0; l--)
        {
            ReadOnlySpan<double> inputs = trace.Inputs(l);
            ReadOnlySpan<double> masks = trace.Masks(l);
            double[] slopeByInput = new double[inputs.Length];
            for (int j = 0; j < delta.Length; j++)
            {
                gradient[Bias(l, j)] += delta[j];                               // ∂L/∂bⱼ = δⱼ
                for (int i = 0; i < inputs.Length; i++)
                {
                    gradient[Weight(l, j, i)] += delta[j] * inputs[i];          // ∂L/∂θⱼᵢ = δⱼ mᵢ aᵢ
                    slopeByInput[i] += masks[i] * _parameters[Weight(l, j, i)] * delta[j]; // ∂L/∂aᵢ = mᵢ Σⱼ θⱼᵢ δⱼ
                }
            }

            if (l > 0)
            {
                delta = new double[inputs.Length];
                _activations[l - 1].Delta(trace.Z(l - 1), trace.A(l - 1), slopeByInput, delta);
            }
        }
    }

    private double[] OutputDelta(ReferenceTrace trace, ReadOnlySpan<double> y)
    {
        double[] delta = new double[y.Length];
        if (StableForm is { } stable)
        {
            stable.DeltaFromZ(Output, trace.Z(_activations.Length - 1), trace.Outputs, y, delta);
            return delta;
        }

        double[] slopeByA = new double[y.Length];
        _loss.Slope(trace.Outputs, y, slopeByA);
        _activations[^1].Delta(trace.Z(_activations.Length - 1), trace.Outputs, slopeByA, delta);
        return delta;
    }
}
