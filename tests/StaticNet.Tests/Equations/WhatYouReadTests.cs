using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Tests.Equations;

/// <summary>
/// What you read is what runs: the equations in the comments of a generated file, read as text and evaluated in order, give the loss and
/// the gradient that the compiled method gives.
/// </summary>
public class WhatYouReadTests
{
    // One sample at a time, and a block of samples in lanes.
    private static readonly (string Method, int Samples)[] Ways = [("Backward", 3), ("BackwardLanes", 13)];

    private const double Tolerance = 1e-12;

    private static readonly LossSpec[] LossesWithParameters =
    [
        new(LossFunction.Huber, Delta: 0.3),
        new(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1),
        new(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 0.5, 2.5])),
        new(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([0.5, 1, 2])),
        new(LossFunction.BinaryCrossEntropy, PositiveWeight: 3),
        new(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1),
        new(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.4),
    ];

    private static readonly NetworkTopology[] Topologies =
    [
        Of("TwoClasses", 2, LossFunction.BinaryCrossEntropy, Schedule.Auto, new(1, Activation.Tanh), new(2, Activation.Sigmoid)),
        Of("AssignmentSquared", 3, LossFunction.SquaredError, Schedule.Auto, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of("AssignmentCrossEntropy", 3, LossFunction.BinaryCrossEntropy, Schedule.Auto, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of("ThreeClasses", 4, LossFunction.CategoricalCrossEntropy, Schedule.Auto, new(8, Activation.Tanh), new(3, Activation.Softmax)),
        Of("Wide", 12, LossFunction.CategoricalCrossEntropy, Schedule.Auto, new(11, Activation.ReLU), new(3, Activation.Softmax)),
        Of("Tiled", 4, LossFunction.CategoricalCrossEntropy, Schedule.Tiled, new(8, Activation.Tanh), new(3, Activation.Softmax)),
        Of("Leaky", 2, LossFunction.MeanSquaredError, Schedule.Auto, new(3, Activation.LeakyReLU, 0.1, new(L1: 0.01, L2: 0.002)), new(3, Activation.Softmax, Penalty: new(L2: 0.003))),
        Of("Thinned", 3, LossFunction.BinaryCrossEntropy, Schedule.Auto, new(4, Activation.Tanh, Penalty: new(0.01, 0.02), Dropout: 0.25), new(2, Activation.Sigmoid, Dropout: 0.5)),
        Of("ThinnedTiled", 3, LossFunction.CategoricalCrossEntropy, Schedule.Tiled, new(9, Activation.ReLU, Dropout: 0.25), new(3, Activation.Softmax, Dropout: 0.5)),
        .. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax).SelectMany(activation => new[]
        {
            Of("With" + activation, 2, LossFunction.SquaredError, Schedule.Auto, new(2, activation), new(2, activation)),
            Of("Tiled" + activation, 2, LossFunction.SquaredError, Schedule.Tiled, new(2, activation), new(2, activation)),
        }),
        .. Enum.GetValues<LossFunction>().Select(loss => new LossSpec(loss)).Concat(LossesWithParameters).Index().SelectMany(loss => new[] { Schedule.Auto, Schedule.Tiled }.Select(schedule =>
            Of($"{loss.Item.Function}{loss.Index}{schedule}", 2, loss.Item, schedule, new(3, Activation.Tanh), new(3, Output(loss.Item.Function))))),
        Of("HingeSoftmax", 2, LossFunction.Hinge, Schedule.Auto, new(3, Activation.Tanh), new(3, Activation.Softmax)),
        Of("SquaredHingeSoftmax", 2, LossFunction.SquaredHinge, Schedule.Auto, new(3, Activation.Tanh), new(3, Activation.Softmax)),
        Of("PenalisedBiases", 2, LossFunction.SquaredError, Schedule.Auto, new(3, Activation.LeakyReLU, Penalty: new(0.01, 0.02, true)), new(2, Activation.Identity, Penalty: new(0.01, 0.02, true))),
    ];

    private static readonly Lazy<InMemoryBuild> Build = new(() => InMemoryBuild.Of(Topologies));

    public static TheoryData<string> Names => [.. Topologies.Select(topology => topology.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_comments_give_what_the_code_gives(string name)
    {
        NetworkTopology topology = Topologies.Single(t => t.Name == name);
        foreach ((string method, int samples) in Ways)
            Assert.Null(Difference(topology, Build.Value.Text(name), method, samples));
    }

    [Theory]
    [InlineData("Thinned")]
    [InlineData("ThinnedTiled")]
    public void The_comments_of_a_thinned_network_give_what_its_code_gives(string name)
    {
        NetworkTopology topology = Topologies.Single(t => t.Name == name);
        foreach ((string method, int samples) in Ways)
            Assert.Null(Difference(topology, Build.Value.Text(name), method, samples, new DropoutKey(5, 6)));
    }

    [Theory]
    [InlineData("TwoClasses")]
    [InlineData("AssignmentSquared")]
    [InlineData("Leaky")]
    public void A_sign_altered_in_any_comment_is_noticed(string name)
    {
        NetworkTopology topology = Topologies.Single(t => t.Name == name);
        string generated = Build.Value.Text(name);
        string[] lines = generated.Split('\n');
        foreach ((string method, int samples) in Ways)
        {
            int altered = 0;
            foreach (int n in CommentedNetwork.LinesOf(method, lines))
            {
                string comment = lines[n].Trim();
                // The maximum that softmax subtracts is free to be anything.
                if (comment.StartsWith("// M⁽", StringComparison.Ordinal))
                    continue;
                string wrong = string.Join("\n", [.. lines[..n], WithWrongSign(lines[n]), .. lines[(n + 1)..]]);
                Assert.True(Difference(topology, wrong, method, samples) is not null, $"This was not noticed: {WithWrongSign(comment)}");
                altered++;
            }

            Assert.True(altered >= 2 + (5 * topology.Layers.Count), $"Only {altered} comments were found.");
        }
    }

    // The sign between the last two terms, or that of a single term.
    private static string WithWrongSign(string line)
    {
        int end = line.IndexOf("        ", line.IndexOf("//", StringComparison.Ordinal), StringComparison.Ordinal) is var apart and >= 0 ? apart : line.Length;
        int sign = Math.Max(line.LastIndexOf(" + ", end - 1, StringComparison.Ordinal), line.LastIndexOf(" − ", end - 1, StringComparison.Ordinal));
        if (sign >= 0)
            return line[..(sign + 1)] + (line[sign + 1] == '+' ? '−' : '+') + line[(sign + 2)..];
        int value = line.IndexOf("= ", StringComparison.Ordinal) + 2;
        return line[value] == '−' ? line.Remove(value, 1) : line.Insert(value, "−");
    }

    // The first place where the comments and the compiled method disagree; null: nowhere.
    private static string? Difference(NetworkTopology topology, string generated, string method, int samples, DropoutKey? key = null)
    {
        INetwork<double> network = Build.Value.Create<double>(topology.Name, seed: 5);
        Batch<double>.DrawBiases(network, seed: 5);
        Batch<double> batch = Batch<double>.Draw(network, samples, seed: 5);
        double[] compiled = new double[network.ParameterCount];
        double[] read = new double[network.ParameterCount];
        double loss = key is { } drawn ? network.Backward(batch.Inputs, batch.Targets, compiled, drawn) : network.Backward(batch.Inputs, batch.Targets, compiled);
        double readLoss = new CommentedNetwork(topology, generated, method, key is null ? "" : topology.Name + "KernelWithDropout")
            .Backward(network.Parameters.ToArray(), batch.Inputs, batch.Targets, read, key);
        if (!IsClose(loss, readLoss))
            return $"J is {loss}, its comments give {readLoss}";
        double largest = compiled.Max(Math.Abs);
        for (int place = 0; place < compiled.Length; place++)
        {
            if (!(Math.Abs(compiled[place] - read[place]) <= Tolerance * largest))
                return $"Parameter {place}: ∂J/∂θ is {compiled[place]}, its comments give {read[place]}";
        }

        return null;
    }

    private static bool IsClose(double compiled, double read) => Math.Abs(compiled - read) <= Tolerance * Math.Abs(compiled);

    private static Activation Output(LossFunction loss) => loss switch
    {
        LossFunction.BinaryCrossEntropy => Activation.Sigmoid,
        LossFunction.CategoricalCrossEntropy => Activation.Softmax,
        LossFunction.Poisson => Activation.Exponential,
        LossFunction.KullbackLeibler => Activation.Softplus,
        _ => Activation.Identity,
    };

    private static NetworkTopology Of(string name, int inputs, LossSpec loss, Schedule schedule, params LayerSpec[] layers) =>
        new(name, inputs, new(layers), loss, Precision.Double, schedule);
}
