using System.Globalization;
using Samples.Aot;

// Learns exclusive or and predicts it, in a native program: no runtime, no just-in-time compiler, and the same bits as with them.
const int Steps = 2000;
const float LearningRate = 0.5f;
float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

var net = new XorNet(seed: 1);
float[] gradient = new float[XorNet.ParameterCount];
float loss = 0;
for (int step = 0; step < Steps; step++)
{
    loss = net.Backward(inputs, targets, gradient);
    for (int p = 0; p < gradient.Length; p++)
        net.Parameters[p] -= LearningRate * gradient[p];
}

float[] outputs = new float[targets.Length];
net.Forward(inputs, outputs);
for (int sample = 0; sample < outputs.Length; sample++)
{
    string probability = outputs[sample].ToString("F3", CultureInfo.InvariantCulture);
    Console.WriteLine($"{inputs[2 * sample]} xor {inputs[(2 * sample) + 1]} = {probability}");
}

Console.WriteLine($"J after {Steps} steps: {loss.ToString("F5", CultureInfo.InvariantCulture)}");
return 0;
