using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Generator.Diagnostics;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>Each problem: its id, where it is reported, and the message with name, value and cure.</summary>
public sealed class DiagnosticTests
{
    private const string Net = "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)]";
    private const string Classes = "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)]";

    /// <summary>Source, id, text at the place, message.</summary>
    public static TheoryData<string, string, string, string> Problems => new()
    {
        { "[Model(\"broken.onnx\")] partial class Policy;", "SN1060", "\"broken.onnx\"", "Model(broken.onnx): The file is empty; change the file, or write the layers as attributes" },
        { "[Model(\"policy.onnx\")] partial class Policy;", "SN1061", "\"policy.onnx\"", "Model(policy.onnx): the project has no model of that name; add <StaticNetModel Include=\"policy.onnx\" /> to an ItemGroup of the project file; or write the layers as attributes" },
        { "[Model(\"torch.safetensors\")] partial class Policy;", "SN1063", "\"torch.safetensors\"", "Model(torch.safetensors): the file does not say which network it is of, as the files of net.Save do; save it once by StaticNet: write the layers as attributes, Load(path, ModelReading.Tensors), and Save(path); or export the model as ONNX" },
        { "[Model(\"policy.onnx\")] [Dense(2)] partial class Policy;", "SN1062", "Dense(2)", "Dense(2): the layers of Policy come from Model(policy.onnx); remove this attribute, or that one" },
        { $"{Net} class Xor;", "SN1001", "Xor", "Xor: the build adds members to a network class; declare it 'partial class Xor'" },
        { $"{Net} partial class Xor<T>;", "SN1002", "Xor", "Xor: the network is compiled for one class, and Xor has type parameters; remove them, or move the network out of Xor" },
        { $"partial class Outer<T> {{ {Net} partial class Xor; }}", "SN1002", "Xor", "Xor: the network is compiled for one class, and Outer has type parameters; remove them, or move the network out of Outer" },
        { $"{Net} static partial class Xor;", "SN1003", "Xor", "Xor: each network has parameters of its own, which a static class cannot have; remove 'static'" },
        { $"{Net} abstract partial class Xor;", "SN1004", "Xor", "Xor: a network is there to be created; remove 'abstract'" },
        { $"{Net} partial record Xor;", "SN1005", "Xor", "Xor: a record is equal by its values, and a network's parameters change as it learns; declare it 'partial class Xor'" },
        { $"{Net} partial record Xor(int A);", "SN1005", "Xor", "Xor: a record is equal by its values, and a network's parameters change as it learns; declare it 'partial class Xor'" },
        { $"{Net} file partial class Xor;", "SN1006", "Xor", "Xor: the generated part lies in a file of its own, and Xor is file-local; remove 'file' from Xor" },
        { $"file partial class Outer {{ {Net} partial class Xor; }}", "SN1006", "Xor", "Xor: the generated part lies in a file of its own, and Outer is file-local; remove 'file' from Outer" },
        { $"{Net} partial class Xor(int seed);", "SN1007", "Xor", "Xor: the generated constructors Xor() and Xor(int seed) cannot pass arguments to a primary constructor; write it as a constructor that calls this(seed)" },
        { $"{Net} partial class Xor();", "SN1007", "Xor", "Xor: the generated constructors Xor() and Xor(int seed) cannot pass arguments to a primary constructor; write it as a constructor that calls this(seed)" },
        { $"partial class A {{ struct B {{ {Net} partial class Xor; }} }}", "SN1008", "Xor", "Xor: the build opens B again to complete the network inside it; declare B partial" },
        { "[Input(2)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1010", "Input(2)", "Xor: the network has no layer; add [Dense(1)] below its [Input]" },
        { "[Input(0)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1011", "0", "Input(0): a network needs at least one input" },
        { "[Input(int.MinValue)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1011", "int.MinValue", "Input(-2147483648): a network needs at least one input" },
        { "[Input(2)] [Dense(0)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1012", "0", "Dense(0): a layer needs at least one unit" },
        { "[Input(2)] [Dense(activation: Activation.Tanh, units: -3)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1012", "units: -3", "Dense(Activation.Tanh, -3): a layer needs at least one unit" },
        { "[Input(2)] [Dense(Units)] [Loss(LossFunction.SquaredError)] partial class Xor { const int Units = -1; }", "SN1012", "Units", "Dense(-1): a layer needs at least one unit" },
        { "[Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1013", "Dense(1)", "Dense(1): Xor has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it" },
        { "[Loss(LossFunction.SquaredError)] class Xor;", "SN1013", "Loss(LossFunction.SquaredError)", "Loss(LossFunction.SquaredError): Xor has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it" },
        { "[L2(0.1)] class Xor;", "SN1013", "L2(0.1)", "L2(0.1): Xor has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it" },
        { "[Compile(Precision = Precision.Double)] class Xor;", "SN1013", "Compile(Precision = Precision.Double)", "Compile(Precision = Precision.Double): Xor has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it" },
        { "[Input(2)] [Dense(2, Activation.Softmax)] [L2(0.1)] partial class Xor;", "SN1014", "L2(0.1)", "Xor: L2(0.1) needs a loss, and the network has none; add [Loss(LossFunction.CategoricalCrossEntropy)] below its layers, or remove it where the network is for inference" },
        { "[Input(2)] [Dropout(0.5)] [Dense(1)] [L1(0.1)] partial class Xor;", "SN1014", "Dropout(0.5)", "Xor: Dropout(0.5), L1(0.1) need a loss, and the network has none; add [Loss(LossFunction.SquaredError)] below its layers, or remove them where the network is for inference" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid, L1 = 0.1)] partial class Xor;", "SN1014", "Dense(1, Activation.Sigmoid, L1 = 0.1)", "Xor: Dense(1, Activation.Sigmoid, L1 = 0.1) needs a loss, and the network has none; add [Loss(LossFunction.BinaryCrossEntropy)] below its layers, or remove it where the network is for inference" },
        { "[Input(2)] [Dense(1)] [Compile(Entries = Entries.Backward)] partial class Xor;", "SN1014", "Compile(Entries = Entries.Backward)", "Xor: Compile(Entries = Entries.Backward) needs a loss, and the network has none; add [Loss(LossFunction.SquaredError)] below its layers, or remove it where the network is for inference" },
        { "[Input(2)] [Dense(1)] [Compile(Entries = Entries.Forward | Entries.Loss)] partial class Xor;", "SN1014", "Compile(Entries = Entries.Forward | Entries.Loss)", "Xor: Compile(Entries = Entries.Forward | Entries.Loss) needs a loss, and the network has none; add [Loss(LossFunction.SquaredError)] below its layers, or remove it where the network is for inference" },
        { "[Input(2)] [Dense(3)] [Loss(LossFunction.SquaredError)] partial class Xor; [Dense(1)] partial class Xor;", "SN1015", "Dense(1)", "Dense(1): [Input] stands on another part of Xor, and the parts of a class have no order; write all of these on one part, below the [Input]" },
        { "[Loss(LossFunction.SquaredError)] partial class Xor; [Input(2)] [Dense(3)] partial class Xor;", "SN1015", "Loss(LossFunction.SquaredError)", "Loss(LossFunction.SquaredError): [Input] stands on another part of Xor, and the parts of a class have no order; write all of these on one part, below the [Input]" },
        { "[Input(2)] [Dense(1, (Activation)99)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1016", "(Activation)99", "Dense(1, (Activation)99): there is no Activation 99; choose from Identity, ReLU, LeakyReLU, Sigmoid, Tanh, Softmax, ELU, SELU, GELU, GELUTanh, SiLU, Mish, Softplus, Softsign, HardSigmoid, HardTanh, HardSwish, Exponential, Sinusoid" },
        { "[Input(2)] [Dense(1)] [Loss((LossFunction)(-1))] partial class Xor;", "SN1016", "(LossFunction)(-1)", "Loss((LossFunction)-1): there is no LossFunction -1; choose from SquaredError, MeanSquaredError, BinaryCrossEntropy, CategoricalCrossEntropy, AbsoluteError, Huber, LogCosh, Hinge, SquaredHinge, Poisson, KullbackLeibler" },
        { $"{Net} [Compile(Precision = (Precision)7)] partial class Xor;", "SN1016", "Precision = (Precision)7", "Compile(Precision = (Precision)7): there is no Precision 7; choose from Single, Double" },
        { $"{Net} [Compile(Schedule = (Schedule)77)] partial class Xor;", "SN1016", "Schedule = (Schedule)77", "Compile(Schedule = (Schedule)77): there is no Schedule 77; choose from Auto, Unrolled, Lanes, Tiled" },
        { $"{Net} [Compile(Entries = (Entries)8)] partial class Xor;", "SN1016", "Entries = (Entries)8", "Compile(Entries = (Entries)8): there is no Entries 8; choose from Forward, Loss, Backward, All" },
        { $"{Net} [Compile(Entries = 0)] partial class Xor;", "SN1016", "Entries = 0", "Compile(Entries = (Entries)0): there is no Entries 0; choose from Forward, Loss, Backward, All" },
        { $"{Net} [Compile(Entries = (Entries)(-1))] partial class Xor;", "SN1016", "Entries = (Entries)(-1)", "Compile(Entries = (Entries)-1): there is no Entries -1; choose from Forward, Loss, Backward, All" },
        { "[Input(2)] [Dense(1, Activation.ReLU, Alpha = 0)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1017", "Alpha = 0", "Dense(1, Activation.ReLU, Alpha = 0): ReLU has no parameter Alpha; remove it, or use Activation.LeakyReLU or Activation.ELU" },
        { "[Input(2)] [Dense(1, Alpha = 0.1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1017", "Alpha = 0.1", "Dense(1, Alpha = 0.1): Identity has no parameter Alpha; remove it, or use Activation.LeakyReLU or Activation.ELU" },
        { "[Input(2)] [Dense(1, Activation.LeakyReLU, Alpha = double.NaN)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1018", "Alpha = double.NaN", "Dense(1, Activation.LeakyReLU, Alpha = NaN): Alpha = NaN is not finite as a float; give a slope such as 0.01" },
        { "[Input(2)] [Dense(1, Activation.LeakyReLU, Alpha = double.NegativeInfinity)] [Loss(LossFunction.SquaredError)] [Compile(Precision = Precision.Double)] partial class Xor;", "SN1018", "Alpha = double.NegativeInfinity", "Dense(1, Activation.LeakyReLU, Alpha = -Infinity): Alpha = -Infinity is not finite as a double; give a slope such as 0.01" },
        { "[Input(2)] [Dense(1, Activation.LeakyReLU, Alpha = 1e300)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1018", "Alpha = 1e300", "Dense(1, Activation.LeakyReLU, Alpha = 1E+300): Alpha = 1E+300 is not finite as a float; give a slope such as 0.01" },
        { $"{Net} [L1(-0.1)] partial class Xor;", "SN1019", "-0.1", "L1(-0.1): λ = -0.1 is no penalty; give a number from 0 up that is finite as a float" },
        { $"{Net} [L2(lambda: double.NaN, Biases = true)] partial class Xor;", "SN1019", "lambda: double.NaN", "L2(NaN, Biases = true): λ = NaN is no penalty; give a number from 0 up that is finite as a float" },
        { $"{Net} [L2(double.PositiveInfinity)] [Compile(Precision = Precision.Double)] partial class Xor;", "SN1019", "double.PositiveInfinity", "L2(Infinity): λ = Infinity is no penalty; give a number from 0 up that is finite as a double" },
        { $"{Net} [L2(1e39)] partial class Xor;", "SN1019", "1e39", "L2(1E+39): λ = 1E+39 is no penalty; give a number from 0 up that is finite as a float" },
        { "[Input(2)] [Dense(1, L1 = -1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1019", "L1 = -1", "Dense(1, L1 = -1): λ = -1 is no penalty; give a number from 0 up that is finite as a float" },
        { "[Input(2)] [Dense(1, L2 = 3e38)] [Loss(LossFunction.SquaredError)] [L2(3e38)] partial class Xor;", "SN1019", "L2 = 3e38", "Dense(1, L2 = 3E+38): λ = 6E+38 is no penalty; give a number from 0 up that is finite as a float" },
        { $"{Net} [L1(0.1, Biases = true)] [L2(0.2)] partial class Xor;", "SN1020", "Biases = true", "L1(0.1, Biases = true) and L2(0.2): one penalises the biases and the other does not; give Biases = true to both, or to neither" },
        { $"{Net} [L1(0.1, Biases = false)] [L2(0.2, Biases = true)] partial class Xor;", "SN1020", "Biases = true", "L1(0.1, Biases = false) and L2(0.2, Biases = true): one penalises the biases and the other does not; give Biases = true to both, or to neither" },
        { "[Input(2)] [Dense(1, L2 = 0.5)] [Loss(LossFunction.SquaredError)] [L1(0.1, Biases = true)] partial class Xor;", "SN1021", "L2 = 0.5", "Dense(1, L2 = 0.5): a layer's own penalty is for its weights alone, and L1(0.1, Biases = true) penalises biases like weights; remove one of the two" },
        { "[Input(2)] [Dense(3)] [Dropout(1)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1050", "1", "Dropout(1): a unit cannot be dropped with probability 1; give a number from 0 up to, but not including, 1, such as 0.5" },
        { "[Input(2)] [Dropout(-0.1)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1050", "-0.1", "Dropout(-0.1): a unit cannot be dropped with probability -0.1; give a number from 0 up to, but not including, 1, such as 0.5" },
        { "[Input(2)] [Dropout(probability: double.NaN)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1050", "probability: double.NaN", "Dropout(NaN): a unit cannot be dropped with probability NaN; give a number from 0 up to, but not including, 1, such as 0.5" },
        { "[Input(2)] [Dense(1)] [Dropout(0.5)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1051", "Dropout(0.5)", "Dropout(0.5): dropout thins what one layer passes to the next, and nothing passes here; move it below [Input] or between two layers, or remove it (next to it stands Dense(1))" },
        { "[Dropout(0.5)] [Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1051", "Dropout(0.5)", "Dropout(0.5): dropout thins what one layer passes to the next, and nothing passes here; move it below [Input] or between two layers, or remove it (next to it stands Input(2))" },
        { "[Input(2)] [Dropout(0.5)] [Dropout(0.25)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1052", "Dropout(0.25)", "Dropout(0.25): there is a dropout above Dense(1) already; keep one of them" },
        { "[Input(2)] [Dense(3)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor; [Dropout(0.5)] partial class Xor;", "SN1015", "Dropout(0.5)", "Dropout(0.5): [Input] stands on another part of Xor, and the parts of a class have no order; write all of these on one part, below the [Input]" },
        { "[Dropout(0.5)] class Xor;", "SN1013", "Dropout(0.5)", "Dropout(0.5): Xor has no [Input], so it is no network and the attribute does nothing; add [Input(size)] above it" },
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Xor;", "SN1022", "LossFunction.BinaryCrossEntropy", "Loss(LossFunction.BinaryCrossEntropy): ln a and ln(1 − a) need outputs between 0 and 1, and the last layer is Dense(1, Activation.Tanh); give it Activation.Sigmoid, or use LossFunction.SquaredError" },
        { "[Input(2)] [Dense(3, Activation.Sigmoid)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;", "SN1023", "LossFunction.CategoricalCrossEntropy", "Loss(LossFunction.CategoricalCrossEntropy): the outputs must be a distribution over the classes, and the last layer is Dense(3, Activation.Sigmoid); give it Activation.Softmax, or use LossFunction.BinaryCrossEntropy with Activation.Sigmoid" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1024", "Activation.Softmax", "Dense(3, Activation.Softmax): a softmax on a hidden layer leaves its units to share a total of 1; use Activation.Tanh or Activation.ReLU here, and Softmax on the last layer" },
        { "[Input(2)] [Dense(1, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;", "SN1025", "1", "Dense(1, Activation.Softmax): the softmax of a single unit is always 1; use one unit a class, or Activation.Sigmoid with LossFunction.BinaryCrossEntropy" },
        { "[Input(9_999)] [Dense(10_000)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1026", "1", "Dense(1): with this layer the network has 100,010,001 parameters, and the limit is 100,000,000; make the layer or its inputs smaller" },
        { "[Input(int.MaxValue)] [Dense(int.MaxValue)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)] partial class Xor;", "SN1026", "int.MaxValue", "Dense(2147483647): with this layer the network has 4,611,686,016,279,904,256 parameters, and the limit is 100,000,000; make the layer or its inputs smaller" },
        { "[Input(199)] [Dense(100)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Compile(Schedule = Schedule.Unrolled)] partial class Xor;", "SN1027", "Schedule = Schedule.Unrolled", "Compile(Schedule = Schedule.Unrolled): the network has 20,101 parameters, and the limit for Schedule.Unrolled is 20,000; use Schedule.Auto, which tiles large layers" },
        { $"{Net} partial class Xor {{ int InputSize => 3; }}", "SN1028", "InputSize", "Xor.InputSize: the member collides with the generated Xor.InputSize; rename yours" },
        { $"{Net} partial class Xor {{ private float[] _parameters = []; }}", "SN1028", "_parameters", "Xor._parameters: the member collides with the generated Xor._parameters; rename yours" },
        { $"{Net} partial class Xor {{ void Topology(int x) {{ }} }}", "SN1028", "Topology", "Xor.Topology: the member collides with the generated Xor.Topology; rename yours" },
        { $"{Net} partial class Xor {{ class Equations; }}", "SN1028", "Equations", "Xor.Equations: the member collides with the generated Xor.Equations; rename yours" },
        { $"{Net} partial class Xor {{ event System.Action? Backward; }}", "SN1028", "Backward", "Xor.Backward: the member collides with the generated Xor.Backward(ReadOnlySpan<float>, ReadOnlySpan<float>, Span<float>); rename yours" },
        { $"{Net} partial class Xor {{ class Forward<T>; }}", "SN1028", "Forward", "Xor.Forward: the member collides with the generated Xor.Forward(ReadOnlySpan<float>, Span<float>); rename yours" },
        { $"{Net} partial class Xor; partial class Xor {{ private static int Weight(int a, int b, int c) => 0; }}", "SN1028", "Weight", "Xor.Weight: the member collides with the generated Xor.Weight(int, int, int); rename yours" },
        { $"{Net} partial class Xor {{ void Forward(System.ReadOnlySpan<float> a, System.Span<float> b) {{ }} }}", "SN1028", "Forward", "Xor.Forward: the member collides with the generated Xor.Forward(ReadOnlySpan<float>, Span<float>); rename yours" },
        { $"{Net} [Compile(Precision = Precision.Double)] partial class Xor {{ static double Penalty(System.ReadOnlySpan<double> a) => 0; }}", "SN1028", "Penalty", "Xor.Penalty: the member collides with the generated Xor.Penalty(ReadOnlySpan<double>); rename yours" },
        { $"{Classes} partial class Iris {{ int LossForClasses; }}", "SN1028", "LossForClasses", "Iris.LossForClasses: the member collides with the generated Iris.LossForClasses(ReadOnlySpan<float>, ReadOnlySpan<int>); rename yours" },
        { $"{Net} partial class Xor {{ object get_Parameters() => 1; }}", "SN1028", "get_Parameters", "Xor.get_Parameters: the member collides with the generated Xor.get_Parameters(); rename yours" },
        { $"{Net} partial class Xor : IInferenceNetwork<float> {{ int IInferenceNetwork<float>.InputSize => 3; }}", "SN1028", "InputSize", "Xor.StaticNet.IInferenceNetwork<System.Single>.InputSize: the member collides with the generated Xor.IInferenceNetwork.InputSize; rename yours" },
        { $"{Net} partial class Xor {{ public Xor() {{ }} }}", "SN1029", "Xor", "Xor(): the constructor collides with the generated one; give yours other parameters and let it call this(seed)" },
        { $"{Net} partial class Xor {{ private Xor(int count) {{ }} }}", "SN1029", "Xor", "Xor(int): the constructor collides with the generated one; give yours other parameters and let it call this(seed)" },
        { $"{Net} partial class Forward;", "SN1030", "Forward", "Forward: the class has the name of the generated member Forward.Forward, and C# refuses a member that is named like its class; rename the class" },
        { $"{Classes} partial class LossForClasses;", "SN1030", "LossForClasses", "LossForClasses: the class has the name of the generated member LossForClasses.LossForClasses, and C# refuses a member that is named like its class; rename the class" },
        { $"{Net} partial class Xor; class System;", "SN1033", "Xor", "Xor: the generated code needs the place of System, which this project declares itself; rename System, or move it to another namespace" },
        { $"{Net} partial class Xor; namespace StaticNet {{ class Runtime; }}", "SN1033", "Xor", "Xor: the generated code needs the place of StaticNet.Runtime, which this project declares itself; rename StaticNet.Runtime, or move it to another namespace" },
        { $"{Net} partial class Xor; namespace System.Runtime.CompilerServices {{ class Unsafe; class Other; }}", "SN1033", "Xor", "Xor: the generated code needs the place of System.Runtime.CompilerServices.Unsafe, which this project declares itself; rename System.Runtime.CompilerServices.Unsafe, or move it to another namespace" },
        { $"[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] {Net} partial class Xor;", "SN1034", "Xor", "Xor: the build adds a field and constructors, for which [StructLayout(LayoutKind.Explicit)] and [ComImport] leave no room; remove the attribute" },
        { $"[System.Runtime.InteropServices.ComImport] [System.Runtime.InteropServices.Guid(\"00000000-0000-0000-0000-000000000001\")] {Net} partial class Xor;", "SN1034", "Xor", "Xor: the build adds a field and constructors, for which [StructLayout(LayoutKind.Explicit)] and [ComImport] leave no room; remove the attribute" },
        { "class Base { private Base() { } public Base(int x) { } } " + $"{Net} partial class Xor : Base;", "SN1032", "Xor", "Xor: the generated constructors call base(), and Base has no constructor without parameters that Xor can call; add one" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError, Delta = 1)] partial class Xor;", "SN1040", "Delta = 1", "Loss(LossFunction.SquaredError, Delta = 1): SquaredError has no parameter Delta; remove it, or use LossFunction.Huber" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = 0)] partial class Xor;", "SN1041", "Delta = 0", "Loss(LossFunction.Huber, Delta = 0): Delta = 0 is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = -1)] partial class Xor;", "SN1041", "Delta = -1", "Loss(LossFunction.Huber, Delta = -1): Delta = -1 is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = double.NaN)] partial class Xor;", "SN1041", "Delta = double.NaN", "Loss(LossFunction.Huber, Delta = NaN): Delta = NaN is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = double.PositiveInfinity)] partial class Xor;", "SN1041", "Delta = double.PositiveInfinity", "Loss(LossFunction.Huber, Delta = Infinity): Delta = Infinity is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = 1e-60)] partial class Xor;", "SN1041", "Delta = 1e-60", "Loss(LossFunction.Huber, Delta = 1E-60): Delta = 1E-60 is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, Delta = 1e60)] partial class Xor;", "SN1041", "Delta = 1e60", "Loss(LossFunction.Huber, Delta = 1E+60): Delta = 1E+60 is not above 0 and finite as a float; give the residual where the parabola ends, such as 1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError, PositiveWeight = 3)] partial class Xor;", "SN1038", "PositiveWeight = 3", "Loss(LossFunction.SquaredError, PositiveWeight = 3): SquaredError has no parameter PositiveWeight; remove it, or use LossFunction.BinaryCrossEntropy" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, PositiveWeight = 1)] partial class Xor;", "SN1038", "PositiveWeight = 1", "Loss(LossFunction.CategoricalCrossEntropy, PositiveWeight = 1): CategoricalCrossEntropy has no parameter PositiveWeight; remove it, or use LossFunction.BinaryCrossEntropy" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 0)] partial class Xor;", "SN1039", "PositiveWeight = 0", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 0): PositiveWeight = 0 is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = -2)] partial class Xor;", "SN1039", "PositiveWeight = -2", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = -2): PositiveWeight = -2 is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = double.NaN)] partial class Xor;", "SN1039", "PositiveWeight = double.NaN", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = NaN): PositiveWeight = NaN is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = double.PositiveInfinity)] partial class Xor;", "SN1039", "PositiveWeight = double.PositiveInfinity", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = Infinity): PositiveWeight = Infinity is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 1e60)] partial class Xor;", "SN1039", "PositiveWeight = 1e60", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 1E+60): PositiveWeight = 1E+60 is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 1e-60)] partial class Xor;", "SN1039", "PositiveWeight = 1e-60", "Loss(LossFunction.BinaryCrossEntropy, PositiveWeight = 1E-60): PositiveWeight = 1E-60 is not above 0 and finite as a float; give the number of 0s among the targets for each 1, such as 3" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, LabelSmoothing = 1)] partial class Xor;", "SN1043", "LabelSmoothing = 1", "Loss(LossFunction.BinaryCrossEntropy, LabelSmoothing = 1): a share of 1 cannot be taken from the labels; give a number from 0 up to, but not including, 1, such as 0.1" },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy, ClassWeights = new double[] { 1 })] partial class Xor;", "SN1044", "ClassWeights = new double[] { 1 }", "Loss(LossFunction.BinaryCrossEntropy, ClassWeights = …): BinaryCrossEntropy has no parameter ClassWeights; remove it, or use LossFunction.CategoricalCrossEntropy; BinaryCrossEntropy has PositiveWeight" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Huber, LabelSmoothing = 0.1)] partial class Xor;", "SN1042", "LabelSmoothing = 0.1", "Loss(LossFunction.Huber, LabelSmoothing = 0.1): Huber has no parameter LabelSmoothing; remove it, or use LossFunction.CategoricalCrossEntropy or BinaryCrossEntropy" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = 1)] partial class Xor;", "SN1043", "LabelSmoothing = 1", "Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = 1): a share of 1 cannot be taken from the labels; give a number from 0 up to, but not including, 1, such as 0.1" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = -0.1)] partial class Xor;", "SN1043", "LabelSmoothing = -0.1", "Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = -0.1): a share of -0.1 cannot be taken from the labels; give a number from 0 up to, but not including, 1, such as 0.1" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = double.NaN)] partial class Xor;", "SN1043", "LabelSmoothing = double.NaN", "Loss(LossFunction.CategoricalCrossEntropy, LabelSmoothing = NaN): a share of NaN cannot be taken from the labels; give a number from 0 up to, but not including, 1, such as 0.1" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.Hinge, ClassWeights = new double[] { 1 })] partial class Xor;", "SN1044", "ClassWeights = new double[] { 1 }", "Loss(LossFunction.Hinge, ClassWeights = …): Hinge has no parameter ClassWeights; remove it, or use LossFunction.CategoricalCrossEntropy; BinaryCrossEntropy has PositiveWeight" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, 2 })] partial class Xor;", "SN1045", "ClassWeights = new double[] { 1, 2 }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): there are 2 class weights for 3 outputs; give one for each" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { })] partial class Xor;", "SN1045", "ClassWeights = new double[] { }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): there are 0 class weights for 3 outputs; give one for each" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, -1, 2 })] partial class Xor;", "SN1046", "ClassWeights = new double[] { 1, -1, 2 }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): -1 is no class weight; give numbers from 0 up that are finite as a float" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, double.NaN, 2 })] partial class Xor;", "SN1046", "ClassWeights = new double[] { 1, double.NaN, 2 }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): NaN is no class weight; give numbers from 0 up that are finite as a float" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, 1e60, 2 })] partial class Xor;", "SN1046", "ClassWeights = new double[] { 1, 1e60, 2 }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): 1E+60 is no class weight; give numbers from 0 up that are finite as a float" },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 0, 0, 0 })] partial class Xor;", "SN1047", "ClassWeights = new double[] { 0, 0, 0 }", "Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = …): with all class weights 0 there is nothing to learn; give at least one class a weight above 0" },
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.Poisson)] partial class Xor;", "SN1048", "LossFunction.Poisson", "Loss(LossFunction.Poisson): ln a needs outputs above 0, and the last layer is Dense(1, Activation.Tanh); give it Activation.Softmax, Sigmoid, Softplus or Exponential, or use LossFunction.SquaredError" },
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.KullbackLeibler)] partial class Xor;", "SN1048", "LossFunction.KullbackLeibler", "Loss(LossFunction.KullbackLeibler): ln a needs outputs above 0, and the last layer is Dense(1, Activation.Tanh); give it Activation.Softmax, Sigmoid, Softplus or Exponential, or use LossFunction.SquaredError" },
    };

    /// <summary>Networks that are compiled, and what is said about them nevertheless; the severity is the last column.</summary>
    public static TheoryData<string, string, string, string, DiagnosticSeverity> Advice => new()
    {
        { "[Input(2)] [Dense(3)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN2001", "Dense(3)", "Dense(3): without an activation this layer and the next are one linear map, whatever its units; give it one such as Activation.ReLU, or write Activation.Identity where that is meant", DiagnosticSeverity.Warning },
        { "[Input(2)] [Dense(3, L2 = 0.5)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN2001", "Dense(3, L2 = 0.5)", "Dense(3, L2 = 0.5): without an activation this layer and the next are one linear map, whatever its units; give it one such as Activation.ReLU, or write Activation.Identity where that is meant", DiagnosticSeverity.Warning },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN2002", "LossFunction.SquaredError", "Loss(LossFunction.SquaredError): its slope vanishes where a softmax is sure and wrong, and training stalls there; use LossFunction.CategoricalCrossEntropy", DiagnosticSeverity.Info },
        { "[Input(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.MeanSquaredError)] partial class Xor;", "SN2002", "LossFunction.MeanSquaredError", "Loss(LossFunction.MeanSquaredError): its slope vanishes where a softmax is sure and wrong, and training stalls there; use LossFunction.CategoricalCrossEntropy", DiagnosticSeverity.Info },
        { "[Input(2)] [Dense(3, Activation.ReLU)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN2003", "Activation.ReLU", "Dense(3, Activation.ReLU): an output whose z is negative for all samples has no slope and never learns again; use Activation.Identity, or Activation.Softplus where the targets are positive", DiagnosticSeverity.Info },
        { "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.Hinge)] partial class Xor;", "SN2004", "LossFunction.Hinge", "Loss(LossFunction.Hinge): its targets are 1 and −1, and Dense(1, Activation.Sigmoid) is never negative, so that a target of −1 is always missed; use Activation.Identity or Activation.Tanh", DiagnosticSeverity.Warning },
        { "[Input(2)] [Dense(1, Activation.ReLU)] [Loss(LossFunction.SquaredHinge)] partial class Xor;", "SN2004", "LossFunction.SquaredHinge", "Loss(LossFunction.SquaredHinge): its targets are 1 and −1, and Dense(1, Activation.ReLU) is never negative, so that a target of −1 is always missed; use Activation.Identity or Activation.Tanh", DiagnosticSeverity.Warning },
        { "[Input(2)] [Dense(2, Activation.Softmax)] partial class Xor;", "SN2005", "Input(2)", "Xor: without a loss the network has Forward, and neither Loss nor Backward, which training needs; add [Loss(LossFunction.CategoricalCrossEntropy)] below its layers, or write [Compile(Entries = Entries.Forward)] where that is meant", DiagnosticSeverity.Info },
        { "[Input(2)] [Dense(1)] [Compile(Precision = Precision.Double)] partial class Xor;", "SN2005", "Input(2)", "Xor: without a loss the network has Forward, and neither Loss nor Backward, which training needs; add [Loss(LossFunction.SquaredError)] below its layers, or write [Compile(Entries = Entries.Forward)] where that is meant", DiagnosticSeverity.Info },
    };

    /// <summary>What comes close to an advice and is meant.</summary>
    public static TheoryData<string> Meant =>
    [
        "[Input(2)] [Dense(1)] [Compile(Entries = Entries.Forward)] partial class Xor;",
        "[Input(2)] [Dropout(0)] [Dense(1, L1 = 0)] [L2(0)] [Compile(Entries = Entries.Forward)] partial class Xor;",
        "[Input(2)] [Dense(3, Activation.ReLU)] [Compile(Entries = Entries.Forward)] partial class Xor { float Loss; void Backward() { } class Penalty; }",
        "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Compile(Entries = StaticNet.Entries.Loss)] partial class Xor { int Entries; }",
        "[Input(2)] [Dense(3, Activation.Identity)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;",
        "[Input(2)] [Dense(activation: Activation.Identity, units: 3)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;",
        "[Input(2)] [Dense(3, 0)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;",
        "[Input(2)] [Dense(3, Activation.ReLU)] [Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Xor;",
        "[Input(2)] [Dense(3, Activation.LeakyReLU)] [Loss(LossFunction.SquaredError)] partial class Xor;",
        "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.SquaredError)] partial class Xor;",
        "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.Hinge)] partial class Xor;",
    ];

    /// <summary>Sources where C# itself has an error too, and ours says why.</summary>
    public static TheoryData<string, string, string, string> Hidden => new()
    {
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Xor { string Activation => \"\"; }", "SN1031", "Activation", "Dense(1, Activation.Tanh): Activation here means Xor.Activation, which hides StaticNet.Activation; rename Xor.Activation, or write StaticNet.Activation" },
        { "[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor { void LossFunction() { } }", "SN1031", "LossFunction", "Loss(LossFunction.SquaredError): LossFunction here means Xor.LossFunction(), which hides StaticNet.LossFunction; rename Xor.LossFunction(), or write StaticNet.LossFunction" },
        { $"{Net} [Compile(Precision = Precision.Double)] partial class Xor {{ double Precision => 1; }}", "SN1031", "Precision", "Compile(Precision = Precision.Double): Precision here means Xor.Precision, which hides StaticNet.Precision; rename Xor.Precision, or write StaticNet.Precision" },
        { $"{Net} [Compile(Entries = Entries.Forward)] partial class Xor {{ class Entries; }}", "SN1031", "Entries", "Compile(Entries = Entries.Forward): Entries here means Xor.Entries, which hides StaticNet.Entries; rename Xor.Entries, or write StaticNet.Entries" },
        { $"{Net} [Compile(Schedule = Schedule.Tiled)] partial class Xor {{ class Schedule; }}", "SN1031", "Schedule", "Compile(Schedule = Schedule.Tiled): Schedule here means Xor.Schedule, which hides StaticNet.Schedule; rename Xor.Schedule, or write StaticNet.Schedule" },
        { "class Base { protected int Activation; } [Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Xor : Base;", "SN1031", "Activation", "Dense(1, Activation.Tanh): Activation here means Base.Activation, which hides StaticNet.Activation; rename Base.Activation, or write StaticNet.Activation" },
        { "partial class Outer { int Activation; [Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Xor; }", "SN1031", "Activation", "Dense(1, Activation.Tanh): Activation here means Outer.Activation, which hides StaticNet.Activation; rename Outer.Activation, or write StaticNet.Activation" },
        { "[Input(2)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.SquaredError)] partial class Activation;", "SN1031", "Activation", "Dense(1, Activation.Tanh): Activation here means Activation, which hides StaticNet.Activation; rename Activation, or write StaticNet.Activation" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task AProblemIsReportedAloneWithItsPlaceAndCure(string source, string id, string place, string message)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        AssertOnly(await build.Analyze(), id, place, message);
        Assert.Empty(build.Models);
    }

    [Theory]
    [MemberData(nameof(Advice))]
    public async Task AdviceIsGivenAloneAndTheNetworkIsCompiled(string source, string id, string place, string message, DiagnosticSeverity severity)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        AssertOnly(await build.Analyze(), id, place, message, severity);
        Assert.Single(build.Models);
        Assert.Empty(build.CompilerErrors);
    }

    [Theory]
    [MemberData(nameof(Meant))]
    public async Task WhatIsMeantIsLeftInPeace(string source) => Assert.Empty(await Build.Of("using StaticNet;\n" + source).Analyze());

    [Theory]
    [InlineData("[Input(2)] [Dense(0)] [Loss(LossFunction.SquaredError)] partial class Xor;", "SN1012")]
    [InlineData("[Input(2)] [Dense(3)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Xor;", null)]
    public async Task APragmaSilencesAdviceAndNoError(string source, string? left) =>
        Assert.Equal(
            left is null ? [] : [left],
            (await Build.Of($"using StaticNet;\n#pragma warning disable SN1012, SN2001\n{source}").Analyze()).Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task WhereANameIsHiddenBothAreNamed(string source, string id, string place, string message)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        Assert.NotEmpty(build.CompilerErrors);
        AssertOnly(await build.Analyze(), id, place, message);
        Assert.Empty(build.Models);
    }

    [Fact]
    public async Task AnOlderLanguageIsRefused()
    {
        Build build = Build.Of(LanguageVersion.CSharp11, $"using StaticNet; {Net} partial class Xor {{ }}");
        AssertOnly(await build.Analyze(), "SN1009", "Xor", "Xor: the generated code is C# 12, and this project is compiled as C# 11.0; set <LangVersion>12</LangVersion> or a newer one");
        Assert.Empty(build.Models);
    }

    [Fact]
    public async Task SeveralProblemsAreAllReported()
    {
        Build build = Build.Of("using StaticNet; [Input(0)] [Dense(0, Activation.Softmax)] [Dense(-1, Alpha = 1)] abstract class Xor;");
        Assert.Equal(
            ["SN1001", "SN1004", "SN1011", "SN1012", "SN1012", "SN1017", "SN1024"],
            (await build.Analyze()).Select(d => d.Id).Order());
    }

    [Fact]
    public void EveryDescriptorHasATest()
    {
        IEnumerable<string> tested = Problems.Concat(Hidden).Select(row => row.Data.Item2).Append("SN1009").Append("SN1035").Concat(Advice.Select(row => row.Data.Item2));
        Assert.Equal(new NetworkAnalyzer().SupportedDiagnostics.Select(d => d.Id), tested.Distinct().Order());
    }

    private static void AssertOnly(IReadOnlyList<Diagnostic> found, string id, string place, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal(
            (id, place, message),
            (diagnostic.Id, diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), diagnostic.GetMessage()));
        Assert.DoesNotContain("  ", diagnostic.GetMessage());
        Assert.Equal(severity, diagnostic.Severity);
    }
}
