using StaticNet.Numerics;

namespace StaticNet;

/// <summary>
/// How the weights and biases of a layer are drawn before training. Uniform and normal kinds of one name have the same variance; biases are 0 with all but
/// <see cref="PyTorch"/>.
/// </summary>
/// <remarks>
/// n is the fan-in, the number of a unit's inputs, and m the layer's own number of units, which PyTorch and Keras call its fan-out. Whichever it is, each
/// number is drawn by counter from (seed, layer, unit, input), computed in double and rounded once: same seed, same bits, on every machine.
/// </remarks>
/// <example><code>
/// net.Initialize(seed: 1, Initializer.Orthogonal);
/// net.Initialize(seed: 1, Initializer.GlorotNormal.WithGain(5.0 / 3));
/// </code></example>
public abstract class Initializer
{
    private protected Initializer(string name, double gain)
    {
        Name = name;
        Gain = gain;
    }

    /// <summary>What <c>new Net(seed)</c> starts with: <see cref="ByActivation"/>.</summary>
    /// <remarks>
    /// Chosen by measurement: wine, iris, breast cancer, digits, diabetes and exclusive or, 1 to 4 hidden layers of 8 to 32 units, tanh, ReLU and σ, 16 to 100
    /// seeds each, 2,000 steps of Adam. None of eight others is better on the whole. <see cref="PyTorch"/>'s smaller weights keep a network without a penalty from learning noise
    /// by heart (diabetes, 16 tanh: R² 0.37 for 0.33) and save some ReLU networks of four layers (wine: 0.971 for 0.963), but they read digits
    /// worse (four layers of ReLU: 0.969 for 0.977), and lose the signal in four layers of σ (iris: 0.82 for 0.92).
    /// </remarks>
    public static Initializer Default => ByActivation;

    /// <summary>
    /// Uniform, each layer as its activation asks: <see cref="HeUniform"/> before ReLU, leaky ReLU, ELU, GELU, SiLU, Mish and hard swish;
    /// <see cref="LeCunUniform"/> before SELU (Klambauer et al. 2017); <see cref="GlorotUniform"/> before all others.
    /// </summary>
    public static Initializer ByActivation { get; } = new ActivationInitializer(gain: 1);

    /// <summary>Weights uniform in ±√(6/n), of variance 2/n (He et al. 2015): keeps the variance where ReLU cuts half of the units.</summary>
    public static Initializer HeUniform { get; } = new VarianceInitializer(nameof(HeUniform), Fan.He, isNormal: false, gain: 1);

    /// <summary>Weights normal with variance 2/n (He et al. 2015).</summary>
    public static Initializer HeNormal { get; } = new VarianceInitializer(nameof(HeNormal), Fan.He, isNormal: true, gain: 1);

    /// <summary>Weights uniform in ±√(6/(n + m)), of variance 2/(n + m) (Glorot &amp; Bengio 2010): between the forward and the backward variance.</summary>
    public static Initializer GlorotUniform { get; } = new VarianceInitializer(nameof(GlorotUniform), Fan.Glorot, isNormal: false, gain: 1);

    /// <summary>Weights normal with variance 2/(n + m) (Glorot &amp; Bengio 2010).</summary>
    public static Initializer GlorotNormal { get; } = new VarianceInitializer(nameof(GlorotNormal), Fan.Glorot, isNormal: true, gain: 1);

    /// <summary>Weights uniform in ±√(3/n), of variance 1/n (LeCun et al. 1998).</summary>
    public static Initializer LeCunUniform { get; } = new VarianceInitializer(nameof(LeCunUniform), Fan.LeCun, isNormal: false, gain: 1);

    /// <summary>Weights normal with variance 1/n (LeCun et al. 1998).</summary>
    public static Initializer LeCunNormal { get; } = new VarianceInitializer(nameof(LeCunNormal), Fan.LeCun, isNormal: true, gain: 1);

    /// <summary>What <c>torch.nn.Linear</c> starts with: weights and biases uniform in ±1/√n, of variance 1/(3n). A gain scales the weights alone.</summary>
    public static Initializer PyTorch { get; } = new VarianceInitializer(nameof(PyTorch), Fan.PyTorch, isNormal: false, gain: 1);

    /// <summary>
    /// Weights that keep lengths (Saxe et al. 2014): the weight vectors of the units are orthogonal and of length 1 where n &gt; m; where n ≤ m those of the
    /// inputs are. Normal draws, orthogonalised in their order by Gram and Schmidt.
    /// </summary>
    public static Initializer Orthogonal { get; } = new OrthogonalInitializer(gain: 1);

    /// <summary>What the drawn weights are multiplied by: 1, unless <see cref="WithGain"/> said otherwise.</summary>
    public double Gain { get; }

    private protected string Name { get; }

    /// <summary>The same with another gain, as <c>torch.nn.init.calculate_gain</c> proposes some: 5/3 for tanh, √2 for ReLU where the initializer has not got it yet.</summary>
    /// <param name="gain">Finite and above 0; takes the place of the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is not finite or not above 0.</exception>
    public Initializer WithGain(double gain) => double.IsFinite(gain) && gain > 0
        ? Create(gain)
        : throw new ArgumentOutOfRangeException(nameof(gain), gain, "The gain must be finite and above 0.");

    /// <summary>"HeUniform", or "HeUniform(gain: 0.5)" where the gain is not 1.</summary>
    public override string ToString() => Gain == 1 ? Name : FormattableString.Invariant($"{Name}(gain: {Gain})");

    /// <summary>Draws the parameters of one layer in single precision.</summary>
    /// <remarks>Each precision has a method of its own: one that were generic and virtual would bring a loader of types, 0.15 MB, into every native program.</remarks>
    /// <param name="layer">Its shape and its random numbers.</param>
    /// <param name="weights">Input-major, w[input · units + unit]; overwritten.</param>
    /// <param name="biases">One a unit; overwritten.</param>
    internal abstract void Fill(in LayerDraws layer, Span<float> weights, Span<float> biases);

    /// <summary>Draws the parameters of one layer in double precision.</summary>
    /// <param name="layer">Its shape and its random numbers.</param>
    /// <param name="weights">Input-major, w[input · units + unit]; overwritten.</param>
    /// <param name="biases">One a unit; overwritten.</param>
    internal abstract void Fill(in LayerDraws layer, Span<double> weights, Span<double> biases);

    private protected abstract Initializer Create(double gain);
}
