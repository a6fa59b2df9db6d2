using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StaticNet.Generator.Tests.Hostile;

/// <summary>Valid sources with tokens deleted, doubled, swapped, replaced and inserted, drawn by seed.</summary>
/// <param name="seed">The same seed gives the same sources.</param>
internal sealed class TokenMutations(int seed)
{
    private const int MostChanges = 4;

    private static readonly string[] Valid =
    [
        "using StaticNet; namespace N; [Input(2)] [Dense(3, Activation.LeakyReLU, Alpha = 0.1, L1 = 1)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] [L2(0.1)] public sealed partial class A { public A(string x) { } void Forward(int x) { } }",
        "using StaticNet; partial class O { partial struct P { [Input(2), Dense(2, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] [Compile(Precision = Precision.Double, Schedule = Schedule.Tiled)] internal partial class A : B; } } class B { protected B(int x = 1) { } }",
        "using D = StaticNet.DenseAttribute; using static StaticNet.Activation; [StaticNet.Input(K.N)] [D(units: K.N - 1, activation: Tanh)] [StaticNet.Loss(function: StaticNet.LossFunction.SquaredError)] partial class A { } partial class A { int z2_1; float Loss(int x) => x; } static class K { public const int N = 2; }",
        "using StaticNet; [Input(2)] [Dropout(0.25)] [Dense(2, Activation.ReLU)] [Dropout(0.5)] [Dense(1)] [Loss(LossFunction.MeanSquaredError)] [L1(0.1, Biases = true)] [L2(0.1, Biases = true)] partial class A : INetworkLike { public float Penalty(int x) => x; } interface INetworkLike { }",
    ];

    private static readonly string[] Inserted =
    [
        "[", "]", "(", ")", "{", "}", ",", ";", ":", "::", "=", "=>", ".", "<", ">", "?", "@class", "partial", "class", "struct", "record", "interface", "enum", "file", "static", "abstract", "namespace", "global",
        "0", "-", "1", "99999999", "1e300", "null", "default", "\"x\"", "double.NaN", "Activation", "Activation.Softmax", "LossFunction.CategoricalCrossEntropy", "StaticNet", "Input", "Dense", "Loss", "L1", "Dropout",
        "Compile", "Units", "Alpha", "A", "Forward", "int", "float", "\n#if X\n", "\n#endif\n", "\n#nullable disable\n", "/*", "*/", "'", "\"",
    ];

    private static readonly string[][] Tokens =
        [.. Valid.Select(source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(t => !t.IsKind(SyntaxKind.EndOfFileToken)).Select(t => t.Text).ToArray())];

    private readonly Random _random = new(seed);

    public string Next()
    {
        List<string> tokens = [.. Tokens[_random.Next(Tokens.Length)]];
        for (int changes = _random.Next(1, MostChanges + 1); changes > 0 && tokens.Count > 1; changes--)
            Change(tokens);
        return string.Join(" ", tokens);
    }

    private void Change(List<string> tokens)
    {
        int place = _random.Next(tokens.Count);
        int other = _random.Next(tokens.Count);
        switch (_random.Next(5))
        {
            case 0:
                tokens.RemoveAt(place);
                break;
            case 1:
                tokens.Insert(place, tokens[place]);
                break;
            case 2:
                (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                break;
            case 3:
                tokens[place] = Inserted[_random.Next(Inserted.Length)];
                break;
            default:
                tokens.Insert(place, Inserted[_random.Next(Inserted.Length)]);
                break;
        }
    }
}
