using System.Globalization;
using System.Reflection;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Tests.Networks;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Tests.Invariance;

/// <summary>What a type prints is to be read, and the same in every culture.</summary>
public class ToStringTests
{
    private static readonly NetworkTopology Full = new(
        "Full",
        3,
        new(
        [
            new LayerSpec(4, Activation.LeakyReLU, Alpha: -0.25, Penalty: new Penalty(L1: 0.125, L2: 0.5, Biases: true)),
            new LayerSpec(2, Activation.Softmax, Dropout: 0.75),
        ]),
        new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.0625, ClassWeights: new([1.5, 2])),
        Precision.Double,
        Schedule.Tiled);

    private static readonly TrainingProgress Epoch = new(1234, -0.5, double.PositiveInfinity);

    // Each with numbers that cultures write in their own ways: fractions, negative ones, NaN, ∞, thousands.
    private static readonly object[] Instances =
    [
        Full, Full.Layers[0], Full.Layers[1], Full.Loss, new LossSpec(LossFunction.Huber, Delta: 1e-7), Full.Layers[0].Penalty, Penalty.None, Full.Loss.ClassWeights, Full.Layers,
        Epoch, new TrainingProgress(1, double.NaN, null), new TrainingResult(new([Epoch]), 1, StopReason.EarlyStopping), new TrainingResult(new([]), 7, StopReason.Completed), new TrainingHistory([Epoch]),
        new TrainingOptions { ValidationFraction = 0.25, EarlyStopping = new(3, 0.5), Optimizer = new Sgd(0.5), Seed = 1234, Progress = new Progress<TrainingProgress>() },
        new TrainingOptions(), new EarlyStopping(1000, 1e-3), new Sgd(1234.5), new Adam(1e-3),
        new DropoutKey(1234, 5678), new DropoutKey(1234, 5678) { Probability = 0.5 }, Confusion(1234), new Notation(),
        new GradientCheckWeight("θ⁽¹⁾₁₂", 1234, 0, 0, 1, -0.5, double.NaN, 1234.5), new GradientCheckWeight("b⁽¹⁾₁", 3, 0, 0, null, 0.5, 0.25, null),
        GradientCheck.Run(new IrisNet(1), [0.5f, -1, 2, 0.25f], [0, 1, 0]),
        IrisNet.Equations, IrisNet.Equations.Gradients[0], IrisNet.Equations.Operations, IrisNet.Equations.OfWeight(0, 0, 0), IrisNet.Equations.OfWeight(0, 0, 0).Rungs[0],
        IrisNet.Equations.OfWeight(0, 0, 0).Paths[0],
        PenalisedNet.Equations.At(new double[PenalisedNet.ParameterCount], [0.5, -1], [0.5, 1234.5]).Update(0.125),
        PenalisedNet.Equations.At(new double[PenalisedNet.ParameterCount], [0.5, -1], [0.5, 1234.5]).Update(0.125).Rows[^1],
        new UpdateRow("θ⁽¹⁾₁₁", -0.5, 1234.5, 0.125),
        PenalisedNet.Equations.At(new double[PenalisedNet.ParameterCount], [0.5, -1], [0.5, 1234.5]), PenalisedNet.Equations.OutputJacobian,
        PenalisedNet.Equations.Worked(new double[PenalisedNet.ParameterCount], [0.5, -1], [0.5, 1234.5], 0.125),
        IrisNet.Equations.Check("d3_1 = 0.5 (a3_1 - y_1)"), Exercises.Create(1234, 2), Exercises.Create(1234, 2).Questions[0], Exercises.Create(1234, 2).Grade(1, "-1234.5"),
        .. TrainingInstances.All(),
    ];

    [Fact]
    public void Every_type_that_has_a_ToString_is_among_the_instances()
    {
        Type[] printed = [.. Libraries().Where(type => type.GetMethod("ToString", [])!.DeclaringType!.Assembly == type.Assembly && !type.IsAbstract)];
        Assert.True(printed.Length > 20, $"{printed.Length} types");
        HashSet<Type> covered = [.. Instances.Select(instance => Definition(instance.GetType()))];
        Assert.Empty(printed.Where(type => !covered.Contains(type)).Select(type => type.Name));
    }

    // Without one of its own a value prints its type's name. What generated code computes with is not printed.
    [Fact]
    public void Every_value_has_a_ToString_of_its_own() =>
        Assert.Empty(Libraries()
            .Where(type => type is { IsValueType: true, Namespace: not "StaticNet.Runtime.V1" } && type.GetMethod("ToString", [])!.DeclaringType != type)
            .Select(type => type.Name));

    [Fact]
    public void Every_ToString_is_readable_and_the_same_in_every_culture()
    {
        foreach (object instance in Instances)
        {
            string expected = Cultures.In(CultureInfo.InvariantCulture, instance.ToString)!;
            Assert.All(["`", "System.", "StaticNet.", "Count = "], name => Assert.DoesNotContain(name, expected));
            foreach ((string name, CultureInfo culture) in Cultures.All)
                Assert.Equal((name, expected), (name, Cultures.In(culture, instance.ToString)));
        }
    }

    // Else the test above could not fail.
    [Fact]
    public void Each_culture_writes_numbers_in_its_own_way() =>
        Assert.All(Cultures.All, culture => Assert.NotEqual(
            (-1234567.5).ToString("N1", CultureInfo.InvariantCulture) + double.PositiveInfinity.ToString(CultureInfo.InvariantCulture),
            (-1234567.5).ToString("N1", culture.Culture) + double.PositiveInfinity.ToString(culture.Culture)));

    [Fact]
    public void A_topology_prints_what_its_attributes_say()
    {
        Assert.Equal(
            "Full: Input(3), Dense(4, LeakyReLU, Alpha = -0.25, L1 = 0.125, L2 = 0.5, Biases = true), Dropout(0.75), Dense(2, Softmax), "
            + "Loss(CategoricalCrossEntropy, LabelSmoothing = 0.0625, ClassWeights = [1.5, 2]), Compile(Precision = Double, Schedule = Tiled)",
            Full.ToString());
        Assert.Equal("IrisNet: Input(4), Dense(8, Tanh), Dense(3, Softmax), Loss(CategoricalCrossEntropy)", IrisNet.Topology.ToString());
        Assert.Equal("no penalty", Penalty.None.ToString());
        Assert.Equal("L2 = 0.5", new Penalty(L2: 0.5).ToString());
        Assert.Equal("Loss(Huber, Delta = 1E-07)", new LossSpec(LossFunction.Huber, Delta: 1e-7).ToString());
    }

    [Fact]
    public void A_training_prints_what_came_of_it()
    {
        Assert.Equal("EarlyStopping in epoch 1, the best is epoch 1234: J = -0.5, validation error = Infinity", new TrainingResult(new([Epoch]), 1, StopReason.EarlyStopping).ToString());
        Assert.Equal("epoch 1: J = 0.25", new TrainingProgress(1, 0.25, null).ToString());
        Assert.Equal(
            "Epochs = default, BatchSize = at most 32, Optimizer = Adam(0.01, beta1: 0.9, beta2: 0.999, epsilon: 1E-08), Threads = 1, Seed = 0, ValidationFraction = 0.25, "
            + "EarlyStopping(patience: 3, minimumDelta: 0.5)",
            new TrainingOptions { ValidationFraction = 0.25, EarlyStopping = new(3, 0.5) }.ToString());
    }

    private static IEnumerable<Type> Libraries() =>
        from library in new[] { typeof(GradientCheck).Assembly, typeof(NetworkTopology).Assembly }
        from type in library.GetExportedTypes()
        where type is { IsEnum: false, IsInterface: false, IsByRefLike: false } && !(type.IsAbstract && type.IsSealed)
        select type;

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static ConfusionMatrix Confusion(int count)
    {
        var matrix = new ConfusionMatrix(["a", "b"]);
        for (int i = 0; i < count; i++)
            matrix.Add(0, 1);
        return matrix;
    }
}
