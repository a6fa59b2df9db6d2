using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>Parameters by hand: exactly as many as there are, finite unless allowed, and nothing changes on an error.</summary>
public class ParametersTests
{
    private static readonly float[] Counted = [.. Enumerable.Range(1, Flower.ParameterCount).Select(i => i / 8f)];

    [Fact]
    public void A_network_is_made_of_exactly_its_parameters()
    {
        var net = new Flower(Counted);
        Assert.Equal(Counted, net.Parameters.ToArray());
        Assert.Contains("66 parameters, but Flower has 67", Assert.Throws<ArgumentException>(() => new Flower(Counted[1..])).Message);
        Assert.Contains("68 parameters, but Flower has 67", Assert.Throws<ArgumentException>(() => new Flower([.. Counted, 0])).Message);
        Assert.Contains("0 parameters", Assert.Throws<ArgumentException>(() => new Flower([])).Message);
        var precise = new PreciseFlower(Array.ConvertAll(Counted, x => (double)x));
        Assert.Equal(0.125, precise.Weight(0, 0, 0));
    }

    [Fact]
    public void Parameters_are_copied()
    {
        float[] given = [.. Counted];
        var net = new Flower(given);
        given[0] = 1000;
        Assert.Equal(0.125f, net.Parameters[0]);
    }

    [Theory]
    [InlineData(0, float.NaN, "The weight [0, 0] of layer 0 is NaN")]
    [InlineData(10, float.PositiveInfinity, "The weight [2, 1] of layer 0 is Infinity")]
    [InlineData(33, float.NegativeInfinity, "The bias 1 of layer 0 is -Infinity")]
    [InlineData(44, float.NaN, "The weight [1, 1] of layer 1 is NaN")]
    [InlineData(66, float.NaN, "The bias 2 of layer 1 is NaN")]
    public void What_is_not_finite_is_refused_by_its_place_unless_it_is_allowed(int at, float value, string message)
    {
        float[] given = [.. Counted];
        given[at] = value;
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new Flower(given)).Message);
        var net = new Flower(seed: 1);
        float[] before = net.Parameters.ToArray();
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => net.SetParameters<float>(given)).Message);
        Assert.Equal(before, net.Parameters.ToArray());

        net.SetParameters<float>(given, allowNonFinite: true);
        Assert.Equal(given, net.Parameters.ToArray());
        Assert.Equal(given, new Flower(given, allowNonFinite: true).Parameters.ToArray());
    }

    [Fact]
    public void A_wrong_number_of_parameters_changes_nothing()
    {
        var net = new Flower(seed: 1);
        float[] before = net.Parameters.ToArray();
        foreach (int count in new[] { 0, 1, 66, 68, 300 })
            Assert.Contains($"{count} parameters", Assert.Throws<ArgumentException>(() => net.SetParameters(new float[count])).Message);
        Assert.Equal(before, net.Parameters.ToArray());
        net.SetParameters(new Flower(seed: 2).Parameters);
        Assert.Equal(new Flower(seed: 2).Parameters.ToArray(), net.Parameters.ToArray());
        net.SetParameters(net.Parameters);
        Assert.Equal(new Flower(seed: 2).Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void Weights_are_rows_of_a_units_inputs()
    {
        var net = new Flower(seed: 1);
        for (int layer = 0; layer < 2; layer++)
        {
            float[,] weights = net.GetWeights(layer);
            (int units, int inputs) = (layer == 0 ? 8 : 3, layer == 0 ? 4 : 8);
            Assert.Equal((units, inputs), (weights.GetLength(0), weights.GetLength(1)));
            var flat = new float[units * inputs];
            net.GetWeights(layer, flat);
            for (int unit = 0; unit < units; unit++)
            {
                for (int input = 0; input < inputs; input++)
                {
                    Assert.Equal(net.Weight(layer, unit, input), weights[unit, input]);
                    Assert.Equal(net.Weight(layer, unit, input), flat[(unit * inputs) + input]);
                }

                Assert.Equal(net.Bias(layer, unit), net.GetBiases(layer)[unit]);
            }
        }
    }

    [Fact]
    public void Weights_and_biases_that_are_set_are_the_networks()
    {
        Flower from = new(Counted), to = new(seed: 1), flat = new(seed: 1);
        for (int layer = 0; layer < 2; layer++)
        {
            float[,] weights = from.GetWeights(layer);
            to.SetWeights(layer, weights);
            to.SetBiases<float>(layer, from.GetBiases(layer));
            flat.SetWeights(layer, (ReadOnlySpan<float>)[.. weights.Cast<float>()]);
            flat.SetBiases<float>(layer, from.GetBiases(layer).ToArray());
        }

        Assert.Equal(Counted, to.Parameters.ToArray());
        Assert.Equal(Counted, flat.Parameters.ToArray());
    }

    [Fact]
    public void Weights_that_do_not_fit_change_nothing()
    {
        var net = new Flower(seed: 1);
        float[] before = net.Parameters.ToArray();
        Assert.Contains("[4, 8], but layer 0 of Flower has [8, 4]", Assert.Throws<ArgumentException>(() => net.SetWeights(0, new float[4, 8])).Message);
        Assert.Contains("31 weights", Assert.Throws<ArgumentException>(() => net.SetWeights(0, new float[31])).Message);
        Assert.Contains("33 weights", Assert.Throws<ArgumentException>(() => net.GetWeights(0, new float[33])).Message);
        Assert.Contains("7 biases, but layer 0 of Flower has 8", Assert.Throws<ArgumentException>(() => net.SetBiases<float>(0, new float[7])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.GetWeights(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.GetWeights(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.SetBiases<float>(2, new float[3]));
        var nan = new float[8, 4];
        nan[5, 2] = float.NaN;
        Assert.Contains("the weight [5, 2] of layer 0 is NaN", Assert.Throws<ArgumentException>(() => net.SetWeights(0, nan)).Message);
        Assert.Contains("the bias 1 of layer 1 is NaN", Assert.Throws<ArgumentException>(() => net.SetBiases<float>(1, [0, float.NaN, 0])).Message);
        Assert.Throws<ArgumentException>(() => net.SetWeights(0, net.Parameters[..32]));
        Assert.Throws<ArgumentException>(() => net.GetWeights(0, net.Parameters[..32]));
        Assert.Equal(before, net.Parameters.ToArray());
        net.SetWeights(0, nan, allowNonFinite: true);
        Assert.Equal(float.NaN, net.Weight(0, 5, 2));
    }
}
