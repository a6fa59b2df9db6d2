using StaticNet.Training;

namespace StaticNet.Benchmarks;

/// <summary>
/// Steps of one method on 4-32-16-4 at a batch of 256: gradient, what changes it, step. The parameters go back to the start every so often, so that the work stays that of
/// a training and does not become that of standing still.
/// </summary>
internal sealed class OptimizerStep
{
    public const int Samples = 256;
    private const int StepsOfTraining = 64;
    private readonly Net4x32x16x4 _network = new();
    private readonly float[] _start;
    private readonly float[] _gradient;
    private readonly WholeBatch _batch;
    private readonly Optimizer? _optimizer;
    private readonly OptimizerRun<float>? _run;
    private readonly GradientClipping? _clipping;
    private readonly MaxNorm? _maxNorm;
    private int _step;

    private OptimizerStep(string name, Optimizer? optimizer, GradientClipping? clipping, MaxNorm? maxNorm)
    {
        Name = name;
        _start = _network.Parameters.ToArray();
        _gradient = new float[_start.Length];
        _batch = new WholeBatch(_network, Batch<float>.Of(Net4x32x16x4.Topology, Samples));
        (_optimizer, _run, _clipping, _maxNorm) = (optimizer, optimizer?.Start<float>(_start.Length), clipping, maxNorm);
    }

    /// <summary>What the step consists of.</summary>
    public string Name { get; }

    /// <summary>Every method with its usual hyperparameters, first the gradient alone and Adam, which the others are measured by.</summary>
    public static IReadOnlyList<OptimizerStep> All() =>
    [
        new("gradient alone", null, null, null),
        .. new Optimizer[]
        {
            new Adam(), new Sgd(0.01), new Momentum(0.01), new Nesterov(0.01), new Adagrad(), new RmsProp(), new AdamW(), new NAdam(), new Lion(), new Rprop(),
            new Lbfgs(), new Lbfgs(iterations: 1, lineSearch: false), new Lbfgs(iterations: 1),
        }.Select(optimizer => new OptimizerStep($"{optimizer}", optimizer, null, null)),
        new("Adam, ClipByValue(0.01)", new Adam(), new ClipByValue(0.01), null),
        new("Adam, ClipByNorm(0.1)", new Adam(), new ClipByNorm(0.1), null),
        new("Adam, MaxNorm(0.5)", new Adam(), null, new MaxNorm(0.5)),
    ];

    /// <summary>Takes so many steps.</summary>
    public void Run(int calls)
    {
        for (; calls > 0; calls--)
        {
            if (++_step % StepsOfTraining == 0)
                _start.CopyTo(_network.Parameters);
            float loss = _batch.Evaluate(_gradient);
            _clipping?.Apply<float>(_gradient);
            if (_optimizer is { EvaluatesLoss: true })
                _run!.Step(_network.Parameters, _gradient, loss, _batch);
            else
                _run?.Step(_network.Parameters, _gradient);
            _maxNorm?.Apply(Net4x32x16x4.Topology, _network.Parameters);
        }
    }

    /// <summary>Gradients a step, and bytes a step that the garbage collector gave.</summary>
    public (double Gradients, double Bytes) Count()
    {
        const int steps = 10 * StepsOfTraining;
        Run(1);
        (long evaluations, long bytes) = (_batch.Evaluations, GC.GetAllocatedBytesForCurrentThread());
        Run(steps);
        return ((double)(_batch.Evaluations - evaluations) / steps, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / steps);
    }
}
