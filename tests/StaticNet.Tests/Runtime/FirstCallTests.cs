using System.Reflection;
using StaticNet.Runtime.V1;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>
/// What lies between a caller and the equations is never compiled unoptimised first: a network of microseconds would take tens of times as long for its first thousands of
/// calls. Such a method asks to be optimised at once, or to be inlined into one that does.
/// </summary>
public class FirstCallTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Entries =
        ["Forward", "Loss", "MeanLoss", "Backward", "LossForClasses", "MeanLossForClasses", "BackwardForClasses", "Learn", "LearnForClass", "Accumulate", "ApplyMeanAndPenalty", "Penalty"];

    [Theory]
    [InlineData(typeof(CompiledNetwork))]
    [InlineData(typeof(KernelRows<,>))]
    [InlineData(typeof(KernelBlocks<,>))]
    [InlineData(typeof(KernelStep<,>))]
    [InlineData(typeof(ShardTree<,>))]
    public void The_runtime_around_the_equations_is_optimised_at_once(Type type)
    {
        string[] late = [.. type.GetMethods(All).Where(method => !IsOptimised(method)).Select(method => method.Name)];

        Assert.Empty(late);
    }

    [Theory]
    [InlineData(typeof(TiledSums<,,>))]
    [InlineData(typeof(OuterProducts<,,>))]
    [InlineData(typeof(LaneProducts))]
    [InlineData(typeof(LaneRows))]
    [InlineData(typeof(SingleTransposition))]
    [InlineData(typeof(DoubleTransposition))]
    [InlineData(typeof(NarrowTransposition))]
    [InlineData(typeof(PairedTransposition))]
    [InlineData(typeof(DenseTargets<>))]
    [InlineData(typeof(ClassTargets<>))]
    [InlineData(typeof(PhiloxVectors))]
    [InlineData(typeof(Elementwise))]
    [InlineData(typeof(UnitSums<,,>))]
    public void What_the_equations_call_is_optimised_at_once(Type type)
    {
        // A property is a constant to the JIT, and a local function of an inlined one is inlined with it.
        MethodInfo[] methods = [.. type.GetMethods(All).Where(method => !method.IsSpecialName && !method.Name.StartsWith('<') && HasWork(method))];

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(method => !IsOptimised(method)).Select(method => method.Name));
    }

    [Fact]
    public void The_methods_of_a_network_are_optimised_at_once()
    {
        Type[] networks = [.. typeof(FirstCallTests).Assembly.GetTypes().Where(IsNetwork)];
        string[] late =
        [
            .. from network in networks
               from method in network.GetMethods(All)
               where Entries.Contains(method.Name.Split('.')[^1]) && !IsOptimised(method)
               select $"{network.Name}.{method.Name}",
        ];

        Assert.NotEmpty(networks);
        Assert.Empty(late);
    }

    [Fact]
    public void The_equations_are_optimised_at_once()
    {
        Type[] kernels = [.. typeof(FirstCallTests).Assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsKernel))];
        string[] late =
        [
            .. from kernel in kernels
               from type in new[] { kernel }.Concat(kernel.GetNestedTypes(All))
               from method in type.GetMethods(All)
               where !method.IsSpecialName && HasWork(method) && !IsOptimised(method)
               select $"{kernel.Name}.{method.Name}",
        ];

        Assert.NotEmpty(kernels);
        Assert.Empty(late);
    }

    private static bool IsNetwork(Type type) => type.IsClass
        && type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(INetwork<>))
        && type.GetField("_parameters", All)?.FieldType.Name == "AlignedArray`1";

    private static bool IsKernel(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INetworkKernel<>);

    // What returns a number, or does nothing, costs as much either way.
    private static bool HasWork(MethodInfo method) => method.GetMethodBody()?.GetILAsByteArray()?.Length > 16;

    private static bool IsOptimised(MethodInfo method) =>
        (method.GetMethodImplementationFlags() & (MethodImplAttributes.AggressiveOptimization | MethodImplAttributes.AggressiveInlining)) != 0;
}
