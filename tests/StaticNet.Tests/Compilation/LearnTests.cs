using System.Numerics;
using StaticNet.Testing;
using StaticNet.Tests.Networks;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>A step on one sample is Backward and a step of gradient descent, bit by bit; what does not fit is refused and changes nothing.</summary>
public class LearnTests
{
    private const double Rate = 0.05;
    private const int Steps = 20;

    private static readonly DropoutKey Key = new(Seed: 7, Step: 11);

    private delegate T Learning<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> target);

    private delegate T LearningClass<T>(ReadOnlySpan<T> input, int classIndex);

    private delegate T Gradient<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> target, Span<T> gradient);

    [Fact]
    public void Is_Backward_and_a_step_of_Sgd()
    {
        AssignmentNet assignment = new(1), assignmentBoth = new(1);
        Check(assignment, assignment.Backward, assignmentBoth, (x, y) => assignmentBoth.Learn(x, y, Rate));
        IrisNet iris = new(1), irisStatic = new(1);
        Check(iris, iris.Backward, irisStatic, (x, y) => IrisNet.Learn(irisStatic.Parameters, x, y, Rate));
        IrisDoubleNet loops = new(1), loopsBoth = new(1);
        Check(loops, loops.Backward, loopsBoth, (x, y) => loopsBoth.Learn(x, y, Rate));
        PenalisedNet penalised = new(1), penalisedBoth = new(1);
        Check(penalised, penalised.Backward, penalisedBoth, (x, y) => penalisedBoth.Learn(x, y, Rate));
        PenalisedBiasNet biases = new(1), biasesBoth = new(1);
        Check(biases, biases.Backward, biasesBoth, (x, y) => biasesBoth.Learn(x, y, Rate));
        // Its gradient is too large for the stack.
        DigitsNet digits = new(1), digitsBoth = new(1);
        Check(digits, digits.Backward, digitsBoth, (x, y) => digitsBoth.Learn(x, y, Rate));
    }

    [Fact]
    public void Is_that_of_the_network_as_a_key_thins_it()
    {
        ThinnedNet whole = new(1), wholeBoth = new(1);
        Check(whole, whole.Backward, wholeBoth, (x, y) => wholeBoth.Learn(x, y, Rate));
        ThinnedNet thinned = new(1), thinnedBoth = new(1);
        Check(thinned, (x, y, g) => thinned.Backward(x, y, g, Key), thinnedBoth, (x, y) => thinnedBoth.Learn(x, y, Rate, Key));
        ThinnedLoopsNet loops = new(1), loopsStatic = new(1);
        Check(loops, (x, y, g) => loops.Backward(x, y, g, Key), loopsStatic, (x, y) => ThinnedLoopsNet.Learn(loopsStatic.Parameters, x, y, Rate, Key));
        Assert.NotEqual(whole.Parameters.ToArray(), thinned.Parameters.ToArray());
    }

    [Fact]
    public void A_class_is_its_one_hot_target()
    {
        IrisNet iris = new(1), irisBoth = new(1);
        CheckClasses(iris, (x, y) => iris.Learn(x, y, Rate), irisBoth, (x, c) => irisBoth.LearnForClass(x, c, Rate));
        DigitsNet digits = new(1), digitsStatic = new(1);
        CheckClasses(digits, (x, y) => digits.Learn(x, y, Rate), digitsStatic, (x, c) => DigitsNet.LearnForClass(digitsStatic.Parameters, x, c, Rate));
        ThinnedNet thinned = new(1), thinnedBoth = new(1);
        CheckClasses(thinned, (x, y) => thinned.Learn(x, y, Rate, Key), thinnedBoth, (x, c) => thinnedBoth.LearnForClass(x, c, Rate, Key));
        ThinnedNet again = new(1), againStatic = new(1);
        CheckClasses(again, (x, y) => again.Learn(x, y, Rate, Key), againStatic, (x, c) => ThinnedNet.LearnForClass(againStatic.Parameters, x, c, Rate, Key));
    }

    [Fact]
    public void A_rate_of_0_changes_nothing()
    {
        var net = new AssignmentNet(1);
        float[] before = net.Parameters.ToArray();
        SameBits.Equal(net.Loss([1, 2, 3], [1]), net.Learn([1, 2, 3], [1], 0), "J");
        SameBits.Equal<float>(before, net.Parameters, "the parameters");
    }

    [Fact]
    public void Allocates_nothing()
    {
        AssignmentNet small = new(1);
        IrisNet iris = new(1);
        ThinnedNet thinned = new(1);
        DigitsNet digits = new(1);
        float[] x = new float[DigitsNet.InputSize], y = new float[DigitsNet.OutputSize];
        Free(() => small.Learn(x.AsSpan(0, 3), y.AsSpan(0, 1), Rate));
        Free(() => AssignmentNet.Learn(small.Parameters, x.AsSpan(0, 3), y.AsSpan(0, 1), Rate));
        Free(() => iris.LearnForClass(x.AsSpan(0, 4), 2, Rate));
        Free(() => thinned.Learn(x.AsSpan(0, 3), y.AsSpan(0, 3), Rate, Key));
        Free(() => digits.Learn(x, y, Rate));
        Free(() => digits.LearnForClass(x, 9, Rate));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e39, "1E+39")]
    public void A_rate_that_is_none_is_refused(double rate, string named)
    {
        string message = $"rate is {named}; a learning rate is finite and at least 0, such as 0.01. (Parameter 'rate')";
        Refused(net => net.Learn([1, 2, 3, 4], [1, 0, 0], rate), message);
        Refused(net => IrisNet.Learn(net.Parameters, [1, 2, 3, 4], [1, 0, 0], rate), message);
        Refused(net => net.LearnForClass([1, 2, 3, 4], 1, rate), message);
        var thinned = new ThinnedNet(1);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => thinned.Learn([1, 2, 3], [1, 0, 0], rate, Key)).Message);
    }

    [Theory]
    [InlineData(0, 3, "input holds 0 values; this network needs 4, those of one sample.")]
    [InlineData(3, 3, "input holds 3 values; this network needs 4, those of one sample.")]
    [InlineData(8, 6, "input holds 8 values; this network needs 4, those of one sample.")]
    [InlineData(4, 0, "target holds 0 values; this network needs 3, those of one sample.")]
    [InlineData(4, 6, "target holds 6 values; this network needs 3, those of one sample.")]
    public void What_is_not_one_sample_is_refused(int inputs, int targets, string message)
    {
        float[] x = new float[inputs], y = new float[targets];
        Refused(net => net.Learn(x, y, Rate), message);
        Refused(net => IrisNet.Learn(net.Parameters, x, y, Rate), message);
        if (inputs != 4)
            Refused(net => net.LearnForClass(x, 0, Rate), message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void A_class_that_is_none_is_refused(int classIndex)
    {
        string message = FormattableString.Invariant($"classIndex is {classIndex}; this network has classes 0 to 2. (Parameter 'classIndex')");
        Refused(net => net.LearnForClass([1, 2, 3, 4], classIndex, Rate), message);
        Refused(net => IrisNet.LearnForClass(net.Parameters, [1, 2, 3, 4], classIndex, Rate), message);
    }

    [Fact]
    public void Parameters_that_do_not_fit_are_refused()
    {
        float[] parameters = new float[66];
        Assert.StartsWith("parameters holds 66 values; this network needs 67", Assert.Throws<ArgumentException>(() => IrisNet.Learn(parameters, [1, 2, 3, 4], [1, 0, 0], Rate)).Message, StringComparison.Ordinal);
        Assert.StartsWith("parameters holds 66 values; this network needs 67", Assert.Throws<ArgumentException>(() => IrisNet.LearnForClass(parameters, [1, 2, 3, 4], 0, Rate)).Message, StringComparison.Ordinal);
        Assert.All(parameters, value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_sample_among_the_parameters_is_refused()
    {
        Refused(net => net.Learn(net.Parameters[..4], [1, 0, 0], Rate), "parameters (67 values) and input (4 values) overlap in memory");
        Refused(net => net.Learn([1, 2, 3, 4], net.Parameters[^3..], Rate), "parameters (67 values) and target (3 values) overlap in memory");
        Refused(net => net.LearnForClass(net.Parameters[2..6], 0, Rate), "parameters (67 values) and input (4 values) overlap in memory");
    }

    private static void Check<T>(INetwork<T> expected, Gradient<T> backward, INetwork<T> learning, Learning<T> learn)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(expected, Steps, seed: 3);
        OptimizerRun<T> sgd = new Sgd(Rate).Start<T>(expected.ParameterCount);
        T[] gradient = new T[expected.ParameterCount], start = expected.Parameters.ToArray();
        for (int step = 0; step < Steps; step++)
        {
            ReadOnlySpan<T> x = batch.Inputs.AsSpan(step * expected.InputSize, expected.InputSize), y = batch.Targets.AsSpan(step * expected.OutputSize, expected.OutputSize);
            T j = backward(x, y, gradient);
            sgd.Step(expected.Parameters, gradient);
            SameBits.Equal(j, learn(x, y), $"{expected.Topology.Name}: J of step {step}");
            SameBits.Equal<T>(expected.Parameters, learning.Parameters, $"{expected.Topology.Name}: θ after step {step}");
        }

        Assert.NotEqual(start, expected.Parameters.ToArray());
    }

    private static void CheckClasses<T>(INetwork<T> expected, Learning<T> learn, INetwork<T> learning, LearningClass<T> learnClass)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(expected, Steps, seed: 4);
        for (int step = 0; step < Steps; step++)
        {
            int classIndex = step % expected.OutputSize;
            T[] target = new T[expected.OutputSize];
            target[classIndex] = T.One;
            ReadOnlySpan<T> x = batch.Inputs.AsSpan(step * expected.InputSize, expected.InputSize);
            SameBits.Equal(learn(x, target), learnClass(x, classIndex), $"{expected.Topology.Name}: J of step {step}");
            SameBits.Equal<T>(expected.Parameters, learning.Parameters, $"{expected.Topology.Name}: θ after step {step}");
        }
    }

    private static void Refused(Action<IrisNet> learn, string message)
    {
        var net = new IrisNet(1);
        float[] before = net.Parameters.ToArray();
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => learn(net)).Message, StringComparison.Ordinal);
        SameBits.Equal<float>(before, net.Parameters, "the parameters");
    }

    private static void Free(Action learn) => Assert.Equal(0, Allocation.Least(learn));
}
