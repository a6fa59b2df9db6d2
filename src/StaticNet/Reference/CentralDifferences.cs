namespace StaticNet.Reference;

/// <summary>
/// ∂J/∂θ without a derivative: J at θ ± h and θ ± 2h, combined to the fourth order,
/// [8 (J(θ+h) − J(θ−h)) − (J(θ+2h) − J(θ−2h))] / 12h = ∂J/∂θ + O(h⁴).
/// </summary>
internal sealed class CentralDifferences
{
    // h⁴ · J⁽⁵⁾/30 is about 1e-13 and the rounding of J over h about 1e-13 at h = 2⁻¹⁰. A curved J or a kink nearby asks for less:
    // down to 2⁻¹⁹, where the rounding is still below 1e-10.
    private const double FirstStep = 1.0 / (1 << 10);
    private const double Shrink = 1.0 / 8;
    private const int Steps = 4;

    // The second-order difference from the same points is off by h²: where both agree to 1e-5, the fourth order is off by far less.
    private const double Agreement = 1e-5;

    // Up to here θ ± h is exact enough for any step (its rounding over h is below 1e-7); beyond, h grows with θ.
    private const double LargeParameter = 1 << 10;

    private readonly ReferenceNetwork _network;
    private readonly CheckedBatch _batch;
    private readonly ReferenceTrace[] _traces;
    private readonly double[] _largestInputs;
    private readonly double _scale;

    /// <summary>Prepares the differences of one network and batch.</summary>
    /// <param name="network">The reference; its parameters are moved and put back.</param>
    /// <param name="batch">Its numbers.</param>
    /// <param name="scale">The size of the slopes that matters.</param>
    public CentralDifferences(ReferenceNetwork network, CheckedBatch batch, double scale)
    {
        _network = network;
        _batch = batch;
        _scale = scale;
        _traces = [.. Enumerable.Range(0, batch.Samples).Select(Trace)];
        _largestInputs = [.. Enumerable.Range(0, network.Topology.Layers.Count).Select(LargestInput)];
    }

    /// <summary>The smallest step that was used, which is where the rounding of J weighs most.</summary>
    public double SmallestStep { get; private set; } = double.PositiveInfinity;

    /// <summary>∂J/∂θ of one parameter, or null where even the smallest step crosses a kink.</summary>
    public double? At(int parameter)
    {
        double theta = _network.Parameters[parameter];
        double step = FirstStep * Math.Max(1, Math.Abs(theta) / LargeParameter) / LargestInputOf(parameter);
        double? best = null;
        double bestStep = 0;
        for (int attempt = 0; attempt < Steps; attempt++, step *= Shrink)
        {
            if (Differences(parameter, theta, step) is not (double second, double fourth))
                continue;
            (best, bestStep) = (fourth, step);
            if (Math.Abs(second - fourth) <= Agreement * _scale)
                break;
        }

        if (best is not null)
            SmallestStep = Math.Min(SmallestStep, bestStep);
        return best;
    }

    private (double Second, double Fourth)? Differences(int parameter, double theta, double step)
    {
        if (IsPenalisedByL1(parameter) && ReferencePenalty.Sign(theta - (2 * step)) != ReferencePenalty.Sign(theta + (2 * step)))
            return null;
        if (LossAt(parameter, theta - (2 * step)) is not { } j1 || LossAt(parameter, theta - step) is not { } j2
            || LossAt(parameter, theta + step) is not { } j3 || LossAt(parameter, theta + (2 * step)) is not { } j4)
        {
            return null;
        }

        return ((j3 - j2) / (2 * step), ((8 * (j3 - j2)) - (j4 - j1)) / (12 * step));
    }

    /// <summary>J with one parameter moved, or null when a unit is on another piece of its activation, or an output of the loss, than at θ.</summary>
    private double? LossAt(int parameter, double value)
    {
        double theta = _network.Parameters[parameter];
        _network.Parameters[parameter] = value;
        try
        {
            double sum = 0;
            int size = _network.Topology.OutputSize;
            for (int s = 0; s < _batch.Samples; s++)
            {
                ReferenceTrace trace = Trace(s);
                ReadOnlySpan<double> y = _batch.Targets.AsSpan(s * size, size);
                if (!_network.SamePieces(_traces[s], y, trace, y))
                    return null;
                sum += _network.SampleLoss(trace, y);
            }

            return (sum / _batch.Samples) + _network.Penalty();
        }
        finally
        {
            _network.Parameters[parameter] = theta;
        }
    }

    private ReferenceTrace Trace(int sample) => _batch.Trace(_network, _batch.Inputs, sample);

    private bool IsPenalisedByL1(int parameter)
    {
        ParameterIndices indices = ParameterIndices.Of(_network.Topology, parameter);
        Penalty penalty = _network.Topology.Layers[indices.Layer].Penalty;
        return penalty.L1 != 0 && (indices.Input is not null || penalty.Biases);
    }

    // A step of h moves z by h times the input of the weight: large inputs need small steps.
    private double LargestInputOf(int parameter)
    {
        ParameterIndices indices = ParameterIndices.Of(_network.Topology, parameter);
        return indices.Input is null ? 1 : _largestInputs[indices.Layer];
    }

    private double LargestInput(int layer)
    {
        double largest = 1;
        foreach (ReferenceTrace trace in _traces)
        {
            foreach (double input in trace.Inputs(layer))
                largest = Math.Max(largest, Math.Abs(input));
        }

        return largest;
    }
}
