namespace StaticNet.Symbolics.Tests;

/// <summary>The forward pass and J of one sample as the textbook has them: plain loops that know nothing of expressions.</summary>
internal sealed class TextbookNetwork(NetworkTopology topology)
{
    public double Objective(double[] parameters, double[] inputs, double[] targets) =>
        Loss(Forward(parameters, inputs), targets) + Penalty(parameters);

    public double[] Forward(double[] parameters, double[] inputs)
    {
        double[] a = inputs;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            double[] z = new double[topology.Layers[layer].Units];
            for (int j = 0; j < z.Length; j++)
            {
                z[j] = parameters[topology.BiasIndex(layer, j)];
                for (int i = 0; i < a.Length; i++)
                    z[j] += parameters[topology.WeightIndex(layer, j, i)] * a[i];
            }

            double total = z.Sum(Math.Exp);
            a = [.. z.Select(own => Activate(topology.Layers[layer], own, total))];
        }

        return a;
    }

    public double Loss(double[] a, double[] y)
    {
        double loss = 0;
        for (int k = 0; k < a.Length; k++)
        {
            double r = Math.Abs(a[k] - y[k]), kappa = topology.Loss.Delta ?? 1;
            loss += topology.Loss.Function switch
            {
                LossFunction.SquaredError => 0.5 * (a[k] - y[k]) * (a[k] - y[k]),
                LossFunction.MeanSquaredError => (a[k] - y[k]) * (a[k] - y[k]) / a.Length,
                LossFunction.BinaryCrossEntropy => -(Positive * Smoothed(y[k]) * Math.Log(a[k])) - ((1 - Smoothed(y[k])) * Math.Log(1 - a[k])),
                LossFunction.CategoricalCrossEntropy => -Weight(k) * (((1 - Smoothing) * y[k]) + (Smoothing / a.Length)) * Math.Log(a[k]),
                LossFunction.AbsoluteError => r,
                LossFunction.Huber => r <= kappa ? r * r / 2 : kappa * (r - (kappa / 2)),
                LossFunction.LogCosh => Math.Log(Math.Cosh(r)),
                LossFunction.Hinge => Math.Max(0, 1 - (y[k] * a[k])),
                LossFunction.SquaredHinge => Math.Pow(Math.Max(0, 1 - (y[k] * a[k])), 2),
                LossFunction.Poisson => a[k] - (y[k] * Math.Log(a[k])),
                LossFunction.KullbackLeibler => y[k] == 0 ? 0 : y[k] * (Math.Log(y[k]) - Math.Log(a[k])),
                _ => throw new InvalidOperationException($"{topology.Loss.Function} is new: write it here."),
            };
        }

        return loss;
    }

    private double Smoothing => topology.Loss.LabelSmoothing ?? 0;

    private double Positive => topology.Loss.PositiveWeight ?? 1;

    private double Smoothed(double y) => ((1 - Smoothing) * y) + (Smoothing / 2);

    private double Weight(int k) => topology.Loss.ClassWeights.Count == 0 ? 1 : topology.Loss.ClassWeights[k];

    public double Penalty(double[] parameters)
    {
        double penalty = 0;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            Penalty own = topology.Layers[layer].Penalty;
            int weights = topology.BiasIndex(layer, 0);
            for (int n = topology.LayerOffset(layer); n < topology.LayerOffset(layer + 1); n++)
            {
                if (n < weights || own.Biases)
                    penalty += (own.L1 * Math.Abs(parameters[n])) + (own.L2 / 2 * parameters[n] * parameters[n]);
            }
        }

        return penalty;
    }

    private static double Activate(LayerSpec layer, double z, double total) => layer.Activation switch
    {
        Activation.Identity => z,
        Activation.ReLU => z > 0 ? z : 0,
        Activation.LeakyReLU => z > 0 ? z : (layer.Alpha ?? 0.01) * z,
        Activation.Sigmoid => 1 / (1 + Math.Exp(-z)),
        Activation.Tanh => Math.Tanh(z),
        Activation.Softmax => Math.Exp(z) / total,
        Activation.ELU => z > 0 ? z : (layer.Alpha ?? 1) * (Math.Exp(z) - 1),
        Activation.SELU => 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * (Math.Exp(z) - 1)),
        Activation.GELU => z * (1 + PrimitiveValues.Erf(z / Math.Sqrt(2))) / 2,
        Activation.GELUTanh => z * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (z + (0.044715 * z * z * z)))) / 2,
        Activation.SiLU => z / (1 + Math.Exp(-z)),
        Activation.Mish => z * Math.Tanh(Math.Log(1 + Math.Exp(z))),
        Activation.Softplus => Math.Log(1 + Math.Exp(z)),
        Activation.Softsign => z / (1 + Math.Abs(z)),
        Activation.HardSigmoid => Math.Clamp(z + 3, 0, 6) / 6,
        Activation.HardTanh => Math.Clamp(z, -1, 1),
        Activation.HardSwish => z * Math.Clamp(z + 3, 0, 6) / 6,
        Activation.Exponential => Math.Exp(z),
        Activation.Sinusoid => Math.Sin(z),
        _ => throw new InvalidOperationException($"{layer.Activation} is new: write it here."),
    };
}
