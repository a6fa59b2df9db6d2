using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Tests.Documentation;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>One mistake is one error: what uses a network that is refused compiles.</summary>
public sealed class FollowUpTests
{
    private const string Net = "[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)]";

    /// <summary>Classes that no members can be declared for, so that every use of one is an error of C#'s.</summary>
    private static readonly Dictionary<string, string> Unsound = new()
    {
        ["SN1001"] = "C# refuses a second part of a class that is not partial, with an error that would hide ours.",
        ["SN1002"] = "Whoever uses the class has to name type arguments, and the network will have none.",
        ["SN1003"] = "A static class has no instances to use.",
        ["SN1006"] = "Another file cannot add to the class, nor use it.",
        ["SN1008"] = "As SN1001, of the type around it.",
        ["SN1013"] = "Without [Input] the class is no network, and the generator is not asked.",
    };

    /// <summary>What a class of another mistake is unsound by: such a class takes neither constructors nor bodies; such a project declares what the members are made of.</summary>
    private static readonly string[] AlsoUnsound = ["ComImport]", "class System;"];

    /// <summary>Errors that follow all the same, and why.</summary>
    private static readonly Dictionary<string, (string Error, string Reason)[]> Allowed = new()
    {
        ["SN1004"] = [("CS0144", "An abstract class cannot be created.")],
        ["SN1007"] = [("CS7036", "The primary constructor that the user wrote wants arguments."), ("CS1739", "It has no parameter seed."), ("CS1729", "It takes no argument.")],
        ["SN1005"] = [("CS7036", "The primary constructor that the user wrote wants arguments."), ("CS1739", "It has no parameter seed.")],
        ["SN1028"] = [("", "The name is the user's member.")],
        ["SN1029"] = [("CS0122", "The constructor is the user's, and private."), ("CS1739", "Its parameter has another name.")],
        ["SN1030"] = [("CS1061", "The member that the class has the name of cannot be."), ("CS0117", "The same."), ("CS1955", "The same.")],
    };

    /// <summary>Every mistake that a test or a page shows, by its id.</summary>
    public static TheoryData<string, string> Mistakes
    {
        get
        {
            var mistakes = new TheoryData<string, string>();
            foreach (var row in DiagnosticTests.Problems)
                mistakes.Add(row.Data.Item2, "using StaticNet;\n" + row.Data.Item1);
            foreach (string id in DiagnosticPage.Ids.Where(id => id.StartsWith("SN1", StringComparison.Ordinal) && id is not ("SN1031" or "SN1035")))
                mistakes.Add(id, DiagnosticPage.Read(id).Example.Source);
            return mistakes;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task NoUseOfTheNetworkIsASecondError(string id, string source)
    {
        CSharpParseOptions parsing = new(id == "SN1009" ? LanguageVersion.CSharp11 : LanguageVersion.CSharp12);
        Build build = Build.Of(Build.Compile(parsing, Build.Empty.Options, source));
        Assert.Contains(await build.Analyze(), d => d.Id == id);
        bool isUnsound = Unsound.ContainsKey(id) || AlsoUnsound.Any(text => source.Contains(text, StringComparison.Ordinal));
        Assert.Equal(isUnsound, build.Result.GeneratedSources.IsEmpty);
        if (isUnsound)
            return;

        INamedTypeSymbol network = build.Input.GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
            .OfType<INamedTypeSymbol>().Single(NetworkAttributes.IsNetwork);
        Compilation used = build.Output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            Uses(network.ToDisplayString(), source.Contains("Precision.Double") ? "double" : "float"), parsing, "Uses.cs", cancellationToken: TestContext.Current.CancellationToken));
        string[] allowed = Allowed.TryGetValue(id, out (string Error, string Reason)[]? exceptions) ? [.. exceptions.Select(e => e.Error)] : [];
        IEnumerable<Diagnostic> errors = used.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error && !build.UserErrors.Any(user => user.Id == d.Id && user.Location == d.Location));
        Assert.DoesNotContain(errors, d => !allowed.Contains(d.Id) && !(allowed.Contains("") && d.Location.SourceTree!.FilePath == "Uses.cs"));
    }

    private static string Uses(string network, string type) => $$"""
        using StaticNet;
        using StaticNet.Data;
        using StaticNet.Training;
        static class Uses
        {
            static object All()
            {
                var net = new {{network}}();
                net = new {{network}}(1);
                net = new {{network}}(seed: 1);
                {{type}}[] x = new {{type}}[{{network}}.InputSize], y = new {{type}}[{{network}}.OutputSize], g = new {{type}}[{{network}}.ParameterCount];
                int[] c = new int[1];
                var key = new DropoutKey(1, 2);
                net.Parameters[0] = 1;
                net.Weight(0, 0, 0) += g[{{network}}.WeightIndex(0, 0, 0)];
                net.Bias(layer: 0, unit: 0) += g[{{network}}.BiasIndex(0, 0)];
                net.Forward(x, y);
                {{network}}.Forward(net.Parameters, x, y);
                {{type}} j = net.Loss(x, y) + {{network}}.Loss(net.Parameters, x, y) + net.Backward(x, y, g) + {{network}}.Backward(net.Parameters, x, y, g);
                j += net.Penalty() + {{network}}.Penalty(net.Parameters);
                j += net.Loss(x, y, key) + {{network}}.Loss(net.Parameters, x, y, key) + net.Backward(x, y, g, key) + {{network}}.Backward(net.Parameters, x, y, g, key);
                j += net.LossForClasses(x, c) + {{network}}.LossForClasses(net.Parameters, x, c);
                j += net.BackwardForClasses(x, c, g) + {{network}}.BackwardForClasses(net.Parameters, x, c, g);
                j += net.LossForClasses(x, c, key) + {{network}}.LossForClasses(net.Parameters, x, c, key);
                j += net.BackwardForClasses(x, c, gradient: g, key) + {{network}}.BackwardForClasses(net.Parameters, x, c, g, key);
                j += net.Learn(x, y, 0.1) + {{network}}.Learn(net.Parameters, x, y, rate: 0.1) + net.Learn(x, y, 0.1, key) + {{network}}.Learn(net.Parameters, x, y, 0.1, key);
                j += net.LearnForClass(x, 0, 0.1) + {{network}}.LearnForClass(net.Parameters, x, 0, 0.1) + net.LearnForClass(x, 0, 0.1, key) + {{network}}.LearnForClass(net.Parameters, x, 0, 0.1, key);
                INetwork<{{type}}> some = net;
                Trainer.Fit(net, new Dataset<{{type}}>(x, y, {{network}}.InputSize, {{network}}.OutputSize));
                System.Console.WriteLine(GradientCheck.Run(net, x, y));
                return ({{network}}.Topology.Layers.Count, {{network}}.Equations.Operations, some.ApplyMeanAndPenalty(j, 1, g));
            }
        }
        """;

    /// <summary>The members of a network with a mistake are those of the same network without it.</summary>
    [Theory]
    [InlineData("[Input(2)] [Dense(0, Activation.Tanh)] [Dropout(0.5)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] public partial class Net;", "Dense(0", "Dense(4")]
    [InlineData("[Input(2)] [Dense(4, Activation.Tanh)] [Dropout(2)] [Dense(3, Activation.Softmax)] [Loss(LossFunction.CategoricalCrossEntropy)] [Compile(Precision = Precision.Double)] sealed partial class Net;", "Dropout(2", "Dropout(0.2")]
    [InlineData("namespace N; partial struct S { [Input(2)] [Dropout(0.5)] [Dense(3, Activation.Sigmoid)] [Loss(LossFunction.CategoricalCrossEntropy)] internal partial class @class : System.Exception; }", "Sigmoid", "Softmax")]
    public void TheMembersAreThoseOfTheNetworkMadeRight(string source, string wrong, string right)
    {
        string[] refused = Members(source), made = Members(source.Replace(wrong, right));
        Assert.Equal(made, refused);
        Assert.Contains(made, member => member.Contains("BackwardForClasses", StringComparison.Ordinal) && member.Contains("DropoutKey", StringComparison.Ordinal));

        static string[] Members(string source)
        {
            Build build = Build.Of("using StaticNet;\n" + source);
            Assert.Empty(build.CompilerErrors);
            INamedTypeSymbol network = build.Output.GetSymbolsWithName(name => name is "Net" or "class", SymbolFilter.Type, TestContext.Current.CancellationToken).OfType<INamedTypeSymbol>().Single();
            return
            [
                .. network.GetMembers()
                    .Where(member => !member.IsImplicitlyDeclared && member is not (IFieldSymbol { IsConst: false } or IMethodSymbol { AssociatedSymbol: not null }))
                    .Select(member => $"{member.DeclaredAccessibility} {(member.IsStatic ? "static " : "")}{member.ToDisplayString(Whole)}")
                    .Concat(network.AllInterfaces.Select(i => i.ToDisplayString()))
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Constants are right where the attributes say what they are, and can be divided by where they do not.</summary>
    [Theory]
    [InlineData("[Input(3)] [Dense(4, Activation.ReLU, Alpha = 1)] [Dense(2)]", 3, 2, 26)]
    [InlineData("[Input(3)] [Dense(0)] [Dense(2)]", 3, 2, 8)]
    [InlineData("[Input(-3)]", 1, 1, 1)]
    [InlineData("[Input(int.MaxValue)] [Dense(int.MaxValue)]", int.MaxValue, int.MaxValue, 100_000_000)]
    public void ConstantsAreThoseOfTheAttributes(string layers, int inputs, int outputs, int parameters)
    {
        Compilation output = Build.Of($"using StaticNet; {layers} [Loss(LossFunction.SquaredError)] partial class Net;").Output;
        Assert.Equal(
            [inputs, outputs, parameters],
            ((string[])["InputSize", "OutputSize", "ParameterCount"]).Select(name => ((IFieldSymbol)output.GetTypeByMetadataName("Net")!.GetMembers(name).Single()).ConstantValue));
    }

    /// <summary>What C# itself refuses is one error, too.</summary>
    [Theory]
    [InlineData("[Input(2)] [Dense(1, Activation.Sigmoi)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;", "CS0117")]
    [InlineData("[Input(2)] [Dense(\"1\")] [Loss(LossFunction.SquaredError)] partial class Net;", "CS1503")]
    [InlineData("[Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] [Loss(LossFunction.Huber)] partial class Net;", "CS0579")]
    public async Task AnAttributeThatCSharpRefusesIsOneErrorToo(string source, string error)
    {
        Build build = Build.Of("using StaticNet;\n" + source, Uses("Net", "float"));
        Assert.Empty(await build.Analyze());
        Assert.Equal([error], build.CompilerErrors.Select(d => d.Id));
    }

    /// <summary>Where a size is a member that the build would add, nobody could say what is wrong once it is there.</summary>
    [Theory]
    [InlineData("[Input(ParameterCount)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(InputSize)] [Loss(LossFunction.SquaredError)] partial class Net;")]
    [InlineData("[Input(2)] [Dense(Other.OutputSize)] [Loss(LossFunction.SquaredError)] partial class Net; [Input(2)] [Dense(1)] [Loss(LossFunction.SquaredError)] partial class Other;")]
    public void AMemberThatAnAttributeNamesIsNotDeclared(string source)
    {
        Build build = Build.Of("using StaticNet;\n" + source);
        Assert.DoesNotContain(build.Result.GeneratedSources, file => file.SourceText.ToString().Contains("throw new", StringComparison.Ordinal));
        Assert.True(build.Models.Count > 0 || build.CompilerErrors.Count > 0);
    }

    /// <summary>Parts in several files: one error, the same in whatever order the compiler is given them.</summary>
    [Theory]
    [InlineData("[Input(2)] [Dense(3, Activation.ReLU)] partial class Net;", "[Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;", "")]
    [InlineData("[Input(2)] [Dense(1, Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;", "[Dense(3, Activation.Softmax)] partial class Net;", "[Dropout(0.5)] partial class Net;")]
    [InlineData("[Input(2)] partial class Net;", "[Dense(3, Activation.Tanh)] [Dense(1, Activation.Softmax)] partial class Net;", "[Loss(LossFunction.CategoricalCrossEntropy, ClassWeights = new double[] { 1, 2, 3 })] partial class Net;")]
    [InlineData("[Input(9_999)] [Loss(LossFunction.SquaredError)] partial class Net;", "[Dense(1)] partial class Net;", "[Dense(10_000)] partial class Net;")]
    public async Task PartsInSeveralFilesAreOneErrorInAnyOrder(params string[] files)
    {
        CSharpParseOptions parsing = new(LanguageVersion.CSharp12);
        SyntaxTree[] trees = [.. files.Select((file, n) => CSharpSyntaxTree.ParseText($"using StaticNet; {file}", parsing, $"Part{n}.cs", cancellationToken: TestContext.Current.CancellationToken))];
        List<string> messages = [];
        foreach (int[] order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            Build build = Build.Of(Build.Empty.AddSyntaxTrees(order.Select(n => trees[n])));
            messages.Add(Assert.Single(await build.Analyze()).ToString());
            Assert.Empty(build.CompilerErrors);
        }

        Assert.Contains("SN1015", Assert.Single(messages.Distinct()));
    }

    private static readonly SymbolDisplayFormat Whole = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeModifiers)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue);
}
