using System.Globalization;
using System.Numerics;
using StaticNet.Reference;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>All that is asked of one compiled network, on one batch: the reference's numbers, the same bits by every way, nothing touched that is not its own.</summary>
internal sealed class NetworkCheck<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly INetwork<T> _network;
    private readonly RandomCase _case;
    private readonly Batch<T> _batch;
    private readonly bool _drawnAgain;
    private readonly StaticMembers<T> _members;
    private readonly Guarded<T> _parameters;
    private readonly Guarded<T> _inputs;
    private readonly Guarded<T> _targets;

    public NetworkCheck(INetwork<T> network, Type type, RandomCase drawn)
    {
        (_network, _case) = (network, drawn);
        if (network.Topology != drawn.Topology)
            throw new CheckFailure($"the topology was read as\n{TopologySource.Of(network.Topology)}");
        (_batch, int again) = drawn.Prepare(network);
        _drawnAgain = again > 0;
        _members = new StaticMembers<T>(type);
        _parameters = new(network.Parameters, T.NaN);
        _inputs = new(_batch.Inputs, T.NaN);
        _targets = new(_batch.Targets, T.NaN);
    }

    private static ReadOnlySpan<Place> Places => Pages<T>.AreSupported ? [Place.BeforeForbiddenPage, Place.AfterForbiddenPage] : [];

    public NetworkErrors Run()
    {
        NetworkErrors errors = NetworkErrors.None with { DrawnAgain = _drawnAgain };
        T[] whole = Forward();
        foreach (DropoutKey? key in _case.Keys)
        {
            T[] outputs = key is { } thinned ? Forward(thinned) : whole;
            var gradient = new Guarded<T>(_network.ParameterCount, T.NaN);
            T j = key is { } drawn ? _network.Backward(_inputs.Span, _targets.Span, gradient.Span, drawn) : _network.Backward(_inputs.Span, _targets.Span, gradient.Span);
            gradient.RequireWalls("Backward" + With(key));
            errors = errors.Or(ReferenceError(gradient.Span, key), Differences(key));
            RequireTheSameBitsByEveryWay(j, gradient.Span, key);
            foreach (Place place in Places)
                PageCheck.Run(_members, place, _network.Parameters, _batch, outputs, gradient.Span, j, key);
        }

        RequireTheSame(whole, Forward(), "Forward, again after Backward");
        if (_members.HasClasses)
            Classes();
        RequireUnread();
        return errors;
    }

    /// <summary>The outputs; those of a sample have the same bits alone.</summary>
    private T[] Forward()
    {
        Guarded<T> outputs = new(_targets.Span.Length, T.NaN), alone = new(_network.OutputSize, T.NaN);
        _network.Forward(_inputs.Span, outputs.Span);
        outputs.RequireWalls("Forward");
        for (int s = 0; s < _case.Samples; s++)
        {
            _members.Forward(_parameters.Span, _inputs.Span.Slice(s * _network.InputSize, _network.InputSize), alone.Span);
            RequireTheSame(outputs.Span.Slice(s * _network.OutputSize, _network.OutputSize), alone.Span, $"Forward of sample {s} alone");
        }

        alone.RequireWalls("Forward of one sample");
        return outputs.Span.ToArray();
    }

    /// <summary>The outputs of the thinned network; those of a sample have the same bits whatever follows it.</summary>
    private T[] Forward(DropoutKey key)
    {
        Guarded<T> outputs = new(_targets.Span.Length, T.NaN), first = new(_targets.Span.Length, T.NaN);
        _network.Forward(_inputs.Span, outputs.Span, key);
        outputs.RequireWalls("Forward with a key");
        for (int samples = 1; samples < _case.Samples; samples += samples)
        {
            Span<T> some = first.Span[..(samples * _network.OutputSize)];
            _members.Forward(_parameters.Span, _inputs.Span[..(samples * _network.InputSize)], some, key);
            RequireTheSame<T>(outputs.Span[..some.Length], some, $"Forward with a key of {samples} samples");
        }

        first.RequireWalls("Forward with a key of the first samples");
        return outputs.Span.ToArray();
    }

    /// <summary>J by Loss; J and the gradient by the static method, and by shards.</summary>
    private void RequireTheSameBitsByEveryWay(T j, ReadOnlySpan<T> gradient, DropoutKey? key)
    {
        string with = With(key);
        T loss = key is { } drawn ? _network.Loss(_inputs.Span, _targets.Span, drawn) : _network.Loss(_inputs.Span, _targets.Span);
        RequireTheSame<T>([j], [loss], $"J of Backward and of Loss{with}");

        if (key is null)
        {
            T mean = _network.MeanLoss(_inputs.Span, _targets.Span);
            RequireTheSame<T>([j], [mean + _network.Penalty()], "J and the mean loss plus the penalty");
            RequireTheSame<T>([mean], [_members.MeanLoss(_parameters.Span, _inputs.Span, _targets.Span)], "the mean loss, by the static method");
        }

        var again = new Guarded<T>(_network.ParameterCount, T.NaN);
        T second = _members.Backward(_parameters.Span, _inputs.Span, _targets.Span, again.Span, key);
        again.RequireWalls("static Backward" + with);
        RequireTheSame<T>([j], [second], $"J of Backward{with} again, by the static method");
        RequireTheSame(gradient, again.Span, $"∂J/∂θ{with} again, by the static method");

        (T sum, T[] byShards) = SameBits.ByShards(_network, _batch.Inputs, _batch.Targets, _case.Samples, key);
        RequireTheSame<T>([j], [sum], $"J{with} by shards");
        RequireTheSame(gradient, byShards, $"∂J/∂θ{with} by shards");
    }

    /// <summary>Class indices are one-hot targets.</summary>
    private void Classes()
    {
        int[] classes = [.. Enumerable.Range(0, _case.Samples).Select(s => ((s * 5) + _case.Seed) % _network.OutputSize)];
        Guarded<T> oneHot = new(new T[_targets.Span.Length], T.NaN), expected = new(_network.ParameterCount, T.NaN), gradient = new(_network.ParameterCount, T.NaN);
        var indices = new Guarded<int>(classes, int.MinValue);
        for (int s = 0; s < classes.Length; s++)
            oneHot.Span[(s * _network.OutputSize) + classes[s]] = T.One;
        foreach (DropoutKey? key in _members.HasClassesWithKey ? _case.Keys : [null])
        {
            T j = _members.Backward(_parameters.Span, _inputs.Span, oneHot.Span, expected.Span, key);
            RequireTheSame<T>([j], [_members.BackwardForClasses(_parameters.Span, _inputs.Span, indices.Span, gradient.Span, key)], "J of BackwardForClasses");
            RequireTheSame<T>(expected.Span, gradient.Span, "∂J/∂θ of BackwardForClasses");
            foreach (Place place in Places)
                PageCheck.RunForClasses(_members, place, _network.Parameters, _batch.Inputs, classes, expected.Span, key);
            if (key is null)
            {
                T mean = _members.MeanLoss(_parameters.Span, _inputs.Span, oneHot.Span);
                RequireTheSame<T>([mean], [_members.MeanLossForClasses(_parameters.Span, _inputs.Span, indices.Span)], "MeanLossForClasses");
            }

            RequireTheSame<T>([j], [_members.LossForClasses(_parameters.Span, _inputs.Span, indices.Span, key)], "J of LossForClasses");
        }

        gradient.RequireWalls("BackwardForClasses");
        RequireTheSame<int>(classes, indices.Span, "the classes, afterwards");
    }

    /// <summary>What is only read is as it was.</summary>
    private void RequireUnread()
    {
        RequireTheSame<T>(_batch.Inputs, _inputs.Span, "the inputs, afterwards");
        RequireTheSame<T>(_batch.Targets, _targets.Span, "the targets, afterwards");
        RequireTheSame<T>(_network.Parameters, _parameters.Span, "the parameters, afterwards");
        foreach (Guarded<T> read in new[] { _inputs, _targets, _parameters })
            read.RequireWalls("a method that reads");
    }

    private double ReferenceError(ReadOnlySpan<T> gradient, DropoutKey? key)
    {
        var reference = new ReferenceNetwork(_case.Topology, Doubles(_network.Parameters));
        double[] expected = new double[gradient.Length];
        reference.Backward(Doubles(_batch.Inputs), Doubles(_batch.Targets), expected, key);
        double largest = expected.Max(Math.Abs), worst = 0;
        int at = 0;
        for (int p = 0; p < expected.Length; p++)
        {
            // Not Math.Max: NaN, compiled or expected, is the worst.
            double error = Math.Abs(double.CreateChecked(gradient[p]) - expected[p]);
            if (!(error <= worst))
                (worst, at) = (error, p);
            if (double.IsNaN(error))
                break;
        }

        double bound = _case.Bounds.Of(_case.Topology.Precision), relative = worst / (largest > 0 ? largest : 1);
        return relative <= bound ? relative : throw new CheckFailure(string.Create(
            CultureInfo.InvariantCulture,
            $"∂J/∂θ{With(key)} of parameter {at} is {gradient[at]} and should be {expected[at]}: off by {relative:0.00e-00} of the largest, {largest:0.00e-00}, more than {bound}."));
    }

    private double Differences(DropoutKey? key)
    {
        GradientCheckReport report = GradientCheck.Run(_network, _inputs.Span, _targets.Span, _case.MaxWeights, key);
        if (!report.Passed || (_case.Topology.Precision == Precision.Double && !(report.CompiledAgainstDifferences <= 1e-6)))
            throw new CheckFailure($"{report}{With(key)}");
        return _case.Topology.Precision == Precision.Double ? report.CompiledAgainstDifferences : 0;
    }

    private static string With(DropoutKey? key) => key is null ? "" : " with a key";

    private static void RequireTheSame<TItem>(ReadOnlySpan<TItem> expected, ReadOnlySpan<TItem> actual, string what)
        where TItem : unmanaged
    {
        if (!SameBits.Are(expected, actual))
            throw new CheckFailure(SameBits.Describe(expected, actual, what));
    }

    private static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);
}
