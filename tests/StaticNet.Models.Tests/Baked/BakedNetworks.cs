namespace StaticNet.Models.Tests.Baked;

/// <summary>Classes whose layers come from files that <see cref="BakedTests"/> wrote.</summary>
internal static partial class BakedNetworks
{
    /// <summary>A predictor's file.</summary>
    [Model("flower.safetensors")]
    public partial class Flower;

    /// <summary>Doubles, dropout, penalties, a loss with a parameter; other names for the tensors.</summary>
    [Model("Baked/modules.safetensors")]
    public partial class Modules;

    /// <summary>Weights in the order of Keras.</summary>
    [Model("numbers.safetensors")]
    public partial class Numbers;

    /// <summary>The class says another loss, a penalty and a wider number type.</summary>
    [Model("./Baked/flower.safetensors")]
    [L2(0.125)]
    [Loss(LossFunction.SquaredError)]
    [Compile(Precision = Precision.Double)]
    public partial class Widened;
}
