// One lesson, one file: the network of an assignment, and how ∂J/∂θ⁽¹⁾₁₁ comes about. Run it in the root of the clone:
// dotnet run samples/lessons/backpropagation.cs
#:property PublishAot=false

using StaticNet;

Console.OutputEncoding = System.Text.Encoding.UTF8;     // θ, δ and ∂ on Windows too
NetworkEquations equations = AssignmentNet.Equations;

// Every z, a and δ, the loss, and the derivative by every weight and bias.
Console.WriteLine(equations);

// A sample in numbers: forward, loss, every δ and gradient, one step of gradient descent. The 17 parameters stand layer by layer as they are printed,
// θ₁₁ θ₁₂ θ₁₃ θ₂₁ θ₂₂ θ₂₃ b₁ b₂ …
double[] parameters = [0.5, -0.25, 0.4, 0.3, 0.6, -0.1, 0.1, 0.1, 0.4, -0.5, 0.2, 0.7, 0.1, 0.1, 0.9, -0.6, 0.1];
WorkedExample worked = equations.Worked(parameters, sample: [1, 0.5, -1], target: [1], rate: 0.5);
Console.WriteLine(worked);

// ∂J/∂θ⁽¹⁾₁₁ from the chain rule on, path by path, each step with the rule that led to it and with its numbers. Layers, units and inputs count from 0.
DerivationLadder ladder = equations.OfWeight(layer: 0, unit: 0, input: 0);
Console.WriteLine(ladder.ToText(worked.Before));

// What you found yourself, in whatever form: right, or wrong and where.
string answer = "dJ/dw1_11 = (a4_1 - y_1) w3_11 a3_1 (1 - a3_1) w2_11 [z2_1 > 0] x_1";
Console.WriteLine($"An answer: {answer}");
Console.WriteLine(equations.Check(answer));

// To hand in, with everything; and to explore in a browser.
File.WriteAllText("AssignmentNet.tex", equations.Solved(new() { Sample = [1, 0.5, -1], Target = [1] }).ToLatexDocument());
File.WriteAllText("AssignmentNet.html", equations.ToHtml());
Console.WriteLine("AssignmentNet.tex is the complete solution; AssignmentNet.html, in a browser, lights up the paths of the weight that you choose.");

[Input(3)]
[Dense(2, Activation.ReLU)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
public partial class AssignmentNet;
