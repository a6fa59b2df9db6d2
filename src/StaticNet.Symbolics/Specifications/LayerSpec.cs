namespace StaticNet;

/// <summary>A dense layer: z = θa + b, then a = φ(z).</summary>
/// <param name="Units">The number of units, at least 1.</param>
/// <param name="Activation">φ.</param>
/// <param name="Alpha">The parameter α of <see cref="Activation.LeakyReLU"/> or <see cref="Activation.ELU"/>; null: its default, 0.01 or 1, or none for a function without it.</param>
/// <param name="Penalty">The penalty on this layer's parameters, the whole class's included; null: none.</param>
/// <param name="Dropout">The probability p in [0, 1) with which dropout zeroes each input of this layer during training; 0: no dropout.</param>
public sealed record LayerSpec(int Units, Activation Activation = Activation.Identity, double? Alpha = null, Penalty? Penalty = null, double Dropout = 0)
{
    /// <summary>The penalty on this layer's parameters; <see cref="Penalty.None"/> when nothing was given.</summary>
    public Penalty Penalty { get; init; } = Penalty ?? Penalty.None;

    /// <summary>As attributes say it: "Dropout(0.5), Dense(8, LeakyReLU, Alpha = 0.01, L2 = 0.001)".</summary>
    public override string ToString()
    {
        string dropout = Dropout > 0 ? FormattableString.Invariant($"Dropout({Dropout:R}), ") : "";
        string alpha = Alpha is { } value ? FormattableString.Invariant($", Alpha = {value:R}") : "";
        string penalty = Penalty.IsNone ? "" : $", {Penalty}";
        return FormattableString.Invariant($"{dropout}Dense({Units}, {Activation}{alpha}{penalty})");
    }
}
