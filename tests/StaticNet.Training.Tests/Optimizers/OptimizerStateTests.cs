using System.Text.Json;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>A run can be interrupted: what it remembers goes to a state, and a new run goes on from there.</summary>
public class OptimizerStateTests
{
    public static TheoryData<string> Names => PyTorchOptimizerTests.OptimizerNames;

    // Through text, as a file would have it.
    [Theory]
    [MemberData(nameof(Names))]
    public void Ten_steps_and_ten_more_are_twenty(string name)
    {
        Optimizer optimizer = OptimizerBitsTests.Named(name);
        Trajectories whole = new(), parted = new();
        OptimizerRun<double> run = optimizer.Start<double>(Trajectories.ParameterCount);
        Take(run, whole, 20);

        OptimizerRun<double> first = optimizer.Start<double>(Trajectories.ParameterCount);
        Take(first, parted, 10);
        OptimizerState<double> state = FromText(JsonSerializer.Serialize(first.Save()));
        Take(first, new Trajectories(), 3);     // no longer has anything to do with the state
        Take(optimizer.Resume(state), parted, 10);
        Assert.Equal(whole.Parameters, parted.Parameters);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ten_steps_and_ten_more_are_twenty_in_single_precision(string name)
    {
        Optimizer optimizer = OptimizerBitsTests.Named(name);
        SingleTrajectories whole = new(), parted = new();
        Take(optimizer.Start<float>(Trajectories.ParameterCount), whole, 20);
        OptimizerRun<float> first = optimizer.Start<float>(Trajectories.ParameterCount);
        Take(first, parted, 10);
        Take(optimizer.Resume(first.Save()), parted, 10);
        Assert.Equal(whole.Parameters, parted.Parameters);
    }

    [Fact]
    public void A_state_lists_what_is_remembered()
    {
        OptimizerRun<double> run = new Adam(0.1, beta1: 0.5, beta2: 0.75).Start<double>(3);
        double[] parameters = [1, 2, 3];
        run.Step(parameters, [1, -2, 0]);
        OptimizerState<double> state = run.Save();
        Assert.Equal(("Adam", 3), (state.Optimizer, state.ParameterCount));
        Assert.Equal([("β₁ᵗ", 0.5), ("β₂ᵗ", 0.75)], state.Numbers.Select(number => (number.Key, number.Value)));
        Assert.Equal(["first", "second"], state.Vectors.Keys);
        Assert.Equal([0.5, -1, 0], state.Vectors["first"].ToArray());
        Assert.Equal([0.25, 1, 0], state.Vectors["second"].ToArray());
        Assert.Equal("Adam after its last step: 2 numbers and 2 vectors for 3 parameters", state.ToString());
        Assert.Equal("Momentum after its last step: 0 numbers and 1 vector for 1 parameter", new Momentum(1).Start<float>(1).Save().ToString());
    }

    // Training goes on more slowly, say: the rate is not what a run remembers.
    [Fact]
    public void The_learning_rate_is_that_of_the_optimizer_that_goes_on()
    {
        OptimizerRun<double> run = new Momentum(0.1).Start<double>(1);
        run.LearningRate = 0.5;
        Assert.Equal(0.25, new Momentum(0.25).Resume(run.Save()).LearningRate);
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        OptimizerState<float> state = new Adam().Start<float>(2).Save();
        Assert.Contains("that of Adam, which Lion(", Assert.Throws<ArgumentException>(() => new Lion().Resume(state)).Message);
        Dictionary<string, double> numbers = state.Numbers.ToDictionary();
        Dictionary<string, ReadOnlyMemory<float>> vectors = state.Vectors.ToDictionary();
        numbers.Remove("β₁ᵗ");
        Assert.Contains("no number \"β₁ᵗ\", which Adam needs", Wrong(new Adam(), numbers, vectors));
        numbers["β₁ᵗ"] = 0.9;
        vectors["second"] = new float[3];
        Assert.Contains("\"second\" of the state has 3 numbers, but 2 are needed", Wrong(new Adam(), numbers, vectors));
        vectors.Remove("second");
        Assert.Contains("no vector \"second\", which Adam needs", Wrong(new Adam(), numbers, vectors));
        vectors["second"] = vectors["third"] = new float[2];
        Assert.Contains("holds \"third\", which Adam does not know", Wrong(new Adam(), numbers, vectors));
        vectors.Remove("third");
        Assert.Equal(2, new Adam().Resume(new OptimizerState<float>("Adam", 2, numbers, vectors)).ParameterCount);

        vectors.Remove("second");
        Assert.Contains("\"steps\" of the state is 1.5, but must be a count", Wrong(new Adagrad(), new() { ["steps"] = 1.5 }, vectors));
        Assert.Contains("\"steps\" of the state is -1, but must be a count", Wrong(new Adagrad(), new() { ["steps"] = -1 }, vectors));
        Assert.Contains("\"steps\" of the state is NaN, but must be a count", Wrong(new Adagrad(), new() { ["steps"] = double.NaN }, vectors));
        Assert.Throws<ArgumentNullException>(() => new Adam().Resume<float>(null!));
        Assert.Throws<ArgumentException>(() => new OptimizerState<float>(" ", 1, numbers, vectors));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OptimizerState<float>("Adam", 0, numbers, vectors));

        static string Wrong(Optimizer optimizer, Dictionary<string, double> numbers, Dictionary<string, ReadOnlyMemory<float>> vectors) =>
            Assert.Throws<ArgumentException>(() => optimizer.Resume(new OptimizerState<float>(optimizer.GetType().Name, 2, numbers, vectors))).Message;
    }

    [Fact]
    public void A_shorter_history_cannot_go_on_from_a_longer_one()
    {
        var problem = new Trajectories();
        OptimizerRun<double> run = new Lbfgs(history: 10).Start<double>(Trajectories.ParameterCount);
        Take(run, problem, 1);
        string message = Assert.Throws<ArgumentException>(() => new Lbfgs(history: 2).Resume(run.Save())).Message;
        Assert.Matches("remembers [0-9]+ changes, but Lbfgs.* no more than 2: give it a history of", message);
    }

    [Fact]
    public void A_state_is_not_the_callers_array()
    {
        float[] velocity = [1, 2];
        var state = new OptimizerState<float>("Momentum", 2, new Dictionary<string, double>(), new Dictionary<string, ReadOnlyMemory<float>> { ["first"] = velocity });
        velocity[0] = 7;
        Assert.Equal([1, 2], state.Vectors["first"].ToArray());
    }

    [Fact]
    public void A_method_of_ones_own_lists_what_it_remembers()
    {
        var halving = new Halving(lists: true);
        OptimizerRun<double> run = halving.Start<double>(1);
        double[] parameters = [0];
        run.Step(parameters, [1]);
        halving.Resume(run.Save()).Step(parameters, [1]);
        Assert.Equal([-1.5], parameters);
        Assert.Contains("\"length\" is listed twice", Assert.Throws<ArgumentException>(() => new Halving(lists: true, twice: true).Start<double>(1).Save()).Message);
        Assert.Contains("run of Halving does not list what it remembers", Assert.Throws<NotSupportedException>(() => new Halving(lists: false).Start<double>(1).Save()).Message);
    }

    private static void Take(OptimizerRun<double> run, Trajectories problem, int steps)
    {
        var gradient = new double[Trajectories.ParameterCount];
        for (int step = 0; step < steps; step++)
            run.Step(problem.Parameters, gradient, problem.Evaluate(gradient), problem);
    }

    private static void Take(OptimizerRun<float> run, SingleTrajectories problem, int steps)
    {
        var gradient = new float[Trajectories.ParameterCount];
        for (int step = 0; step < steps; step++)
            run.Step(problem.Parameters, gradient, problem.Evaluate(gradient), problem);
    }

    private static OptimizerState<double> FromText(string json)
    {
        JsonElement root = JsonDocument.Parse(json).RootElement;
        return new OptimizerState<double>(
            root.GetProperty("Optimizer").GetString()!,
            root.GetProperty("ParameterCount").GetInt32(),
            root.GetProperty("Numbers").EnumerateObject().ToDictionary(number => number.Name, number => number.Value.GetDouble()),
            root.GetProperty("Vectors").EnumerateObject().ToDictionary(
                vector => vector.Name, vector => new ReadOnlyMemory<double>([.. vector.Value.EnumerateArray().Select(value => value.GetDouble())])));
    }

    /// <summary>A step of half the length each time.</summary>
    private sealed class Halving(bool lists, bool twice = false) : Optimizer(1)
    {
        public override OptimizerRun<T> Start<T>(int parameterCount) => lists ? new Run<T>(this, parameterCount) : new Unlisted<T>(this, parameterCount);

        private sealed class Run<T>(Halving halving, int parameterCount) : OptimizerRun<T>(halving, parameterCount)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            private double _length = 1;

            protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
            {
                parameters[0] -= T.CreateTruncating(_length) * gradient[0];
                _length /= 2;
            }

            protected override void Transfer(StateTransfer<T> state)
            {
                state.Number("length", ref _length);
                if (halving.IsTwice)
                    state.Number("length", ref _length);
            }
        }

        private bool IsTwice => twice;

        private sealed class Unlisted<T>(Halving halving, int parameterCount) : OptimizerRun<T>(halving, parameterCount)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
        {
            protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
            {
            }
        }
    }
}
