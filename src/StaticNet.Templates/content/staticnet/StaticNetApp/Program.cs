using StaticNet.Evaluation;
using StaticNetApp;

Console.OutputEncoding = System.Text.Encoding.UTF8;     // θ, δ and ∂ on Windows too

// What the build derived for one weight: ∂J/∂θ⁽¹⁾₁₁, step by step. All equations: Console.WriteLine(IrisNet.Equations).
Console.WriteLine(IrisNet.Equations.OfWeight(layer: 0, unit: 0, input: 0));

IrisTraining training = IrisTraining.Run(seed: 1);
Console.WriteLine(training.Result);
Console.WriteLine(FormattableString.Invariant($"right on unseen flowers: {training.Accuracy:P1}"));

training.Predictor.Save("iris.safetensors");
Predictor<float> loaded = Predictor<float>.Load(new IrisNet(), "iris.safetensors");
Console.WriteLine(loaded.Predict([5.1f, 3.5f, 1.4f, 0.2f]));
