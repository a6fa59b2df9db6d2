using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>The whole reference against numbers from elsewhere.</summary>
public class ReferenceNetworkTests
{
    // Matt Mazur, "A Step by Step Backpropagation Example" (2015): 2 → 2 σ → 2 σ, E = Σ ½(target − out)².
    // His w1…w8 are by unit; here input-major: w1, w3, w2, w4, b1, b1, w5, w7, w6, w8, b2, b2.
    private static readonly NetworkTopology Mazur = Samples.Network(
        2, LossFunction.SquaredError, new LayerSpec(2, Activation.Sigmoid), new LayerSpec(2, Activation.Sigmoid));

    private static readonly double[] MazurParameters = [.15, .25, .20, .30, .35, .35, .40, .50, .45, .55, .60, .60];

    // 2 → 2 tanh → 3 softmax, two samples, both penalties, biases penalised in the first layer only.
    private static readonly NetworkTopology Penalised = Samples.Network(
        2,
        LossFunction.CategoricalCrossEntropy,
        new LayerSpec(2, Activation.Tanh, Penalty: new Penalty(L1: 0.01, L2: 0.1, Biases: true)),
        new LayerSpec(3, Activation.Softmax, Penalty: new Penalty(L2: 0.3)));

    private static readonly double[] PenalisedParameters =
        [0.1, -0.4, 0.7, 0.3, 0.05, -0.15, 0.6, -0.2, 0.9, -0.5, 0.8, 0.35, 0.01, 0.02, -0.03];

    [Fact]
    public void MazursExampleComesOut()
    {
        var network = new ReferenceNetwork(Mazur, MazurParameters);
        double[] outputs = new double[2];
        double[] gradient = new double[12];
        network.Forward([.05, .10], outputs);
        double error = network.Backward([.05, .10], [.01, .99], gradient);

        // As published.
        Assert.Equal([0.75136507, 0.772928465], outputs.Select(o => Math.Round(o, 9)), (a, b) => Math.Abs(a - b) < 1e-8);
        Assert.Equal(0.298371109, error, 5e-10);
        Assert.Equal(0.082167041, gradient[Mazur.WeightIndex(1, 0, 0)], 5e-10);
        Assert.Equal(0.000438568, gradient[Mazur.WeightIndex(0, 0, 0)], 5e-10);

        // To the last digits, by mpmath's numerical differentiation with 40 digits.
        double[] expected =
        [
            0.000438567734474346727, 0.000497712735260860072, 0.000877135468948693454, 0.000995425470521720143,
            0.00877135468948693454, 0.00995425470521720143,
            0.0821670405642307788, -0.0226025404774750598, 0.0826676278475332553, -0.0227402422159782108,
            0.138498561628556966, -0.0380982365165562165,
        ];
        Assert.Equal(0.298371108760002689, error, 1e-15);
        Assert.Equal(expected, gradient, (a, b) => Math.Abs(a - b) < 1e-16);
    }

    [Fact]
    public void ABatchWithPenaltiesComesOut()
    {
        // mpmath, 40 digits: J written out from DESIGN section 4, its derivatives numerically.
        double[] expectedOutputs =
        [
            0.44617509585095419, 0.32936948135571159, 0.22445542279333423, 0.52932694101580058, 0.15534082343341987, 0.31533223555077955,
        ];
        double[] expectedGradient =
        [
            0.015353342733243691, 0.13897175561591074, 0.036384329895230908, 0.16591644554551981, 0.043054204034686236,
            -0.0027223406110076651, 0.019494335203828012, 0.016974788142877638, 0.35353087665329435, -0.054710752427572852,
            0.23409953333577645, 0.015611219091796406, -0.11224898156662262, -0.0076448476054342732, 0.11989382917205689,
        ];
        double[] inputs = [0.5, -1, 2, 0.25];
        double[] targets = [0.2, 0.5, 0.3, 1, 0, 0];
        var network = new ReferenceNetwork(Penalised, PenalisedParameters);
        double[] outputs = new double[6];
        double[] gradient = new double[15];
        network.Forward(inputs, outputs);
        double j = network.Backward(inputs, targets, gradient);

        Assert.Equal(expectedOutputs, outputs, (a, b) => Math.Abs(a - b) < 2e-16);
        Assert.Equal(expectedGradient, gradient, (a, b) => Math.Abs(a - b) < 3e-16);
        Assert.Equal(1.2896593840161341, j, 5e-16);
        Assert.Equal(j, network.Loss(inputs, targets));
        Assert.Equal(0.389125, network.Penalty(), 1e-16);
    }

    [Fact]
    public void JIsTheMeanOverTheSamples()
    {
        var network = new ReferenceNetwork(Mazur, MazurParameters);
        double[] gradient = new double[12];
        double[] first = new double[12];
        double[] second = new double[12];
        double j = network.Backward([.05, .10, -1, 2], [.01, .99, 1, 0], gradient);
        double j1 = network.Backward([.05, .10], [.01, .99], first);
        double j2 = network.Backward([-1, 2], [1, 0], second);

        Assert.Equal((j1 + j2) / 2, j, 1e-16);
        Assert.Equal(first.Zip(second, (a, b) => (a + b) / 2), gradient, (a, b) => Math.Abs(a - b) < 1e-17);
    }

    [Fact]
    public void ThePenaltysSlopeAtZeroIsZero()
    {
        NetworkTopology topology = Samples.Network(1, LossFunction.SquaredError, new LayerSpec(1, Penalty: new Penalty(L1: 5)));
        double[] gradient = new double[2];
        double j = new ReferenceNetwork(topology, [0, 3]).Backward([1], [3], gradient);
        Assert.Equal(0, j);
        Assert.Equal([0, 0], gradient);
    }

    [Theory]
    [InlineData(Activation.Sigmoid, LossFunction.BinaryCrossEntropy)]
    [InlineData(Activation.Softmax, LossFunction.CategoricalCrossEntropy)]
    public void CrossEntropiesStayRightFarOut(Activation output, LossFunction loss)
    {
        NetworkTopology topology = Samples.Network(1, loss, new LayerSpec(2, output));
        var network = new ReferenceNetwork(topology, [1e4, -1e4, 0, 0]);
        double[] gradient = new double[4];
        double j = network.Backward([1], [0, 1], gradient);
        Assert.Equal(2e4, j);                       // both kinds: 1e4 + 1e4, and ln(e^1e4 + e^−1e4) + 1e4
        Assert.Equal([1, -1, 1, -1], gradient);     // a − y
    }

    [Fact]
    public void TheTraceHoldsEveryLayer()
    {
        ReferenceTrace trace = new ReferenceNetwork(Mazur, MazurParameters).Trace([.05, .10]);
        Assert.Equal([.05, .10], trace.Inputs(0).ToArray());
        Assert.Equal(0.3775, trace.Z(0)[0], 1e-15);             // Mazur's net_h1
        Assert.Equal(0.593269992, trace.A(0)[0], 5e-10);        // out_h1
        Assert.Equal(1.105905967, trace.Z(1)[0], 5e-10);        // net_o1
        Assert.Equal(trace.A(0).ToArray(), trace.Inputs(1).ToArray());
        Assert.Equal(trace.A(1).ToArray(), trace.Outputs.ToArray());
        Assert.Throws<IndexOutOfRangeException>(() => new ReferenceNetwork(Mazur, MazurParameters).Trace([.05, .10]).Inputs(2).Length);
    }

    [Fact]
    public void WhatDoesNotFitIsNamedAndNothingIsWritten()
    {
        var network = new ReferenceNetwork(Mazur, MazurParameters);
        double[] outputs = [7, 7];
        double[] gradient = new double[12];
        Assert.Contains("12", Assert.Throws<ArgumentException>(() => new ReferenceNetwork(Mazur, new double[11])).Message);
        Assert.Contains("3 numbers", Assert.Throws<ArgumentException>(() => network.Forward([1, 2, 3], outputs)).Message);
        Assert.Throws<ArgumentException>(() => network.Forward([], outputs));
        Assert.Throws<ArgumentException>(() => network.Forward([1, 2, 3, 4], outputs));
        Assert.Throws<ArgumentException>(() => network.Forward(outputs, outputs));
        Assert.Throws<ArgumentException>(() => network.Loss([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => network.Backward([1, 2], [1, 2], new double[11]));
        Assert.Throws<ArgumentException>(() => network.Backward(gradient, gradient, gradient));
        Assert.Throws<ArgumentException>(() => network.Trace([1]));
        Assert.Equal([7, 7], outputs);
    }
}
