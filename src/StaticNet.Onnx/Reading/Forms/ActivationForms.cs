using static StaticNet.Onnx.Form;

namespace StaticNet.Onnx;

/// <summary>
/// The forms of every activation. The first of a precision is written; all are recognised, in this order: those of StaticNet, those that PyTorch exports, and
/// the operators of newer opsets.
/// </summary>
internal static class ActivationForms
{
    private const double RootHalf = 0.70710678118654752440, Root2 = 1.41421356237309504880, Root2OverPi = 0.79788456080286535588;
    private const double Lambda = 1.0507009873554804934193349852946, Scale = 1.6732632423543772848170429916717;

    private static readonly Form Relu = Of("Relu", Z), Sigmoid = Of("Sigmoid", Z), Softplus = Of("Softplus", Z), Cube = Z * (Z * Z);
    private static readonly Form Normal = Of("Erf", Z * RootHalf) + 1.0, NormalOfQuotient = Of("Erf", Z / Root2) + 1.0;

    // ONNX Runtime has no Elu, Selu, Softplus, Softsign and HardSigmoid in double precision, and the float of an attribute is no α of a double.
    private static readonly Form Expm1OfNegative = Of("Exp", Of("Min", Z, 0.0)) - 1.0;
    private static readonly Form SoftplusOfParts = Relu + Of("Log", Of("Exp", Of("Neg", Of("Abs", Z))) + 1.0);
    private static readonly Form SoftsignOfParts = Z / (Of("Abs", Z) + 1.0);
    private static readonly Form Ramp = Of("Clip", Z + 3.0, 0.0, 6.0);
    private static readonly Form HardSigmoid = Of("HardSigmoid", Z).With(Setting.Number("alpha", 1.0 / 6, 0.2), Setting.Number("beta", 0.5, 0.5));

    /// <summary>Each form with its activation.</summary>
    public static ActivationForm[] All { get; } =
    [
        new(Activation.ReLU, Relu),
        new(Activation.ReLU, Of("Max", Z, 0.0)),
        new(Activation.LeakyReLU, Of("LeakyRelu", Z).With(Setting.Alpha("alpha", 0.01)), Precision.Single),
        new(Activation.LeakyReLU, Of("PRelu", Z, Alpha), Precision.Double),
        new(Activation.Sigmoid, Sigmoid),
        new(Activation.Tanh, Of("Tanh", Z)),
        new(Activation.Softmax, Of("Softmax", Z).With(Setting.Units("axis"))),
        new(Activation.ELU, Of("Elu", Z).With(Setting.Alpha("alpha", 1)), Precision.Single),
        new(Activation.ELU, Relu + (Expm1OfNegative * Alpha), Precision.Double),
        new(Activation.SELU, Of("Selu", Z).With(Setting.Number("alpha", Scale, Scale), Setting.Number("gamma", Lambda, Lambda)), Precision.Single),
        new(Activation.SELU, (Relu * Lambda) + (Expm1OfNegative * (Lambda * Scale)), Precision.Double),
        .. Products(Activation.GELU, Normal),
        .. Products(Activation.GELU, NormalOfQuotient),
        new(Activation.GELU, Of("Gelu", Z).With(Setting.Word("approximate", "none", "none"))),
        .. Products(Activation.GELUTanh, Of("Tanh", (Z + (Cube * 0.044715)) * Root2OverPi) + 1.0),
        .. Products(Activation.GELUTanh, Of("Tanh", (Z + (Of("Pow", Z, 3.0) * 0.044715)) * Root2OverPi) + 1.0),
        new(Activation.GELUTanh, Of("Gelu", Z).With(Setting.Word("approximate", "tanh", "none"))),
        new(Activation.SiLU, Z * Sigmoid),
        new(Activation.SiLU, Of("Swish", Z).With(Setting.Number("alpha", 1, 1))),
        new(Activation.Mish, Z * Of("Tanh", Softplus), Precision.Single),
        new(Activation.Mish, Z * Of("Tanh", SoftplusOfParts), Precision.Double),
        new(Activation.Mish, Of("Mish", Z)),
        new(Activation.Softplus, Softplus, Precision.Single),
        new(Activation.Softplus, SoftplusOfParts, Precision.Double),
        new(Activation.Softsign, Of("Softsign", Z), Precision.Single),
        new(Activation.Softsign, SoftsignOfParts, Precision.Double),
        new(Activation.HardSigmoid, HardSigmoid, Precision.Single),
        new(Activation.HardSigmoid, Ramp / 6.0, Precision.Double),
        new(Activation.HardTanh, Of("Clip", Z, -1.0, 1.0)),
        new(Activation.HardSwish, Of("HardSwish", Z), Precision.Single),
        new(Activation.HardSwish, Z * (Ramp / 6.0), Precision.Double),
        new(Activation.HardSwish, Z * HardSigmoid),
        new(Activation.HardSwish, (Z * Ramp) / 6.0),
        new(Activation.Exponential, Of("Min", Of("Exp", Z), (double)float.MaxValue), Precision.Single),
        new(Activation.Exponential, Of("Min", Of("Exp", Z), double.MaxValue), Precision.Double),
        new(Activation.Exponential, Of("Exp", Z)),
        new(Activation.Sinusoid, Of("Sin", Z)),
    ];

    /// <summary>The form that an activation is written in.</summary>
    /// <param name="activation">One that is not the identity, which no node stands for.</param>
    /// <param name="precision">The number type of the network.</param>
    public static Form Written(Activation activation, Precision precision) =>
        Array.Find(All, form => form.Activation == activation && (form.Precision ?? precision) == precision)?.Form
        ?? throw new NotSupportedException($"Activation.{activation} has no form in ONNX's operators; add it to {nameof(ActivationForms)}.");

    // ½ z g, multiplied in whichever order: the half first, as PyTorch 2 does it, or last.
    private static ActivationForm[] Products(Activation activation, Form gate) =>
    [
        new(activation, (Z * 0.5) * gate), new(activation, (Z * gate) * 0.5), new(activation, Z * (gate * 0.5)),
    ];
}
