namespace StaticNet.Symbolics.Answers;

/// <summary>A function that an answer may use, under all the names it goes by.</summary>
/// <param name="Value">f(u).</param>
/// <param name="Names">How it is written: the first as StaticNet prints it.</param>
internal sealed record AnswerFunction(Func<Precise, Precise> Value, params string[] Names)
{
    /// <summary>Every function; what a name says of z alone stands here, softmax does not.</summary>
    public static IReadOnlyList<AnswerFunction> All { get; } =
    [
        new(PreciseFunctions.Sigmoid, "σ", "sigmoid", "sigma", "logistic"),
        new(PreciseFunctions.Tanh, "tanh"),
        new(PreciseFunctions.Sin, "sin"),
        new(PreciseFunctions.Cos, "cos"),
        new(PreciseFunctions.Exp, "exp"),
        new(PreciseFunctions.Log, "ln", "log"),
        new(PreciseFunctions.Softplus, "softplus"),
        new(PreciseFunctions.Sqrt, "√", "sqrt"),
        new(PreciseFunctions.Cosh, "cosh"),
        new(PreciseFunctions.Sinh, "sinh"),
        new(u => u.Abs, "abs", "Abs"),
        new(u => u.Sign, "sign", "sgn"),
        new(u => u.Sign > 0 ? u : 0, "relu", "ReLU", "Relu"),
        new(PreciseFunctions.NormalDistribution, "Φ", "Phi"),
        new(PreciseFunctions.NormalDensity, "φ", "phi", "varphi"),
        new(u => PreciseFunctions.Sigmoid(u) * (1 - PreciseFunctions.Sigmoid(u)), "σ′", "sigmoid′", "sigma′", "logistic′"),
        new(u => 1 - PreciseFunctions.Tanh(u).Power(2), "tanh′"),
        new(PreciseFunctions.Cos, "sin′"),
        new(u => -PreciseFunctions.Sin(u), "cos′"),
        new(u => u.Sign > 0 ? 1 : 0, "relu′", "ReLU′", "Relu′"),
        new(PreciseFunctions.Sigmoid, "softplus′"),
    ];

    public static AnswerFunction Named(string name) => All.First(function => function.Names.Contains(name));
}
