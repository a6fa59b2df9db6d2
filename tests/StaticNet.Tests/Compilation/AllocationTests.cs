using System.Numerics;
using StaticNet.Tests.Networks;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>After the first call of a thread nothing is allocated, whatever the size of the network and of the batch.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public void NothingIsAllocated(int samples)
    {
        Measure(new AssignmentNet(1), samples);
        Measure(new PenalisedNet(1), samples);
        Measure(new WideNet(1), Math.Min(samples, 300));

        var iris = new IrisNet(1);
        Measure(iris, samples);
        Classes(iris, samples, iris.LossForClasses, iris.MeanLossForClasses, iris.BackwardForClasses);

        Measure(new ThinnedNet(1), samples);
        Measure(new ThinnedLoopsNet(1), samples);

        var unrolled = new UnrolledNet(1);
        Measure(unrolled, samples);
        Classes(unrolled, samples, unrolled.LossForClasses, unrolled.MeanLossForClasses, unrolled.BackwardForClasses);

        var digits = new DigitsNet(1);
        Measure(digits, samples);
        Classes(digits, samples, digits.LossForClasses, digits.MeanLossForClasses, digits.BackwardForClasses);
    }

    private delegate T ClassLoss<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes);

    private delegate T ClassBackward<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient);

    private static void Measure<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[samples * network.InputSize], targets = new T[samples * network.OutputSize], outputs = new T[targets.Length];
        T[] gradient = new T[network.ParameterCount];
        int shard = Math.Min(samples, INetwork<T>.ShardSize);
        OptimizerRun<T> sgd = new Sgd(0.01).Start<T>(network.ParameterCount), adam = new Adam().Start<T>(network.ParameterCount);
        string name = $"{network.Topology.Name}, {samples} samples: ";
        Free(name + "Forward", () => network.Forward(inputs, outputs));
        Free(name + "Loss", () => network.Loss(inputs, targets));
        Free(name + "MeanLoss", () => network.MeanLoss(inputs, targets));
        Free(name + "Backward", () => network.Backward(inputs, targets, gradient));
        Free(name + "Forward with dropout", () => network.Forward(inputs, outputs, new DropoutKey(1, 2)));
        Free(name + "Loss with dropout", () => network.Loss(inputs, targets, new DropoutKey(1, 2)));
        Free(name + "Backward with dropout", () => network.Backward(inputs, targets, gradient, new DropoutKey(1, 2)));
        Free(name + "Penalty", () => network.Penalty());
        Free(name + "Accumulate and ApplyMeanAndPenalty", () => network.ApplyMeanAndPenalty(
            network.Accumulate(inputs.AsSpan(0, shard * network.InputSize), targets.AsSpan(0, shard * network.OutputSize), gradient), shard, gradient));
        Free(name + "Sgd", () => sgd.Step(network.Parameters, gradient));
        Free(name + "Adam", () => adam.Step(network.Parameters, gradient));
    }

    private static void Classes<T>(INetwork<T> network, int samples, ClassLoss<T> loss, ClassLoss<T> meanLoss, ClassBackward<T> backward)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[samples * network.InputSize], gradient = new T[network.ParameterCount];
        int[] classes = new int[samples];
        Free(network.Topology.Name + ": LossForClasses", () => loss(inputs, classes));
        Free(network.Topology.Name + ": MeanLossForClasses", () => meanLoss(inputs, classes));
        Free(network.Topology.Name + ": BackwardForClasses", () => backward(inputs, classes, gradient));
    }

    private static void Free(string what, Action call)
    {
        long allocated = Allocation.Least(call);
        Assert.True(allocated == 0, $"{what} allocated {allocated} bytes.");
    }
}
