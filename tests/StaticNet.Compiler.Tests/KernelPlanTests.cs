using System.Text.RegularExpressions;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>A plan is complete: what is called is in it, and what is in it is called, whatever the network, its schedule and what is asked for.</summary>
public sealed partial class KernelPlanTests
{
    private const int Networks = 30;

    private static readonly Phase[] Results = [Phase.Forward, Phase.Loss, Phase.Backward];

    // In registers where vectors have 512 bits, straight-line code where they have fewer, and outputs that the loss begins with.
    private static readonly NetworkTopology Few = new("Few", 5, new([new(7, Activation.HardSigmoid), new(3)]), LossFunction.SquaredHinge);

    [Theory]
    [InlineData(Schedule.Auto)]
    [InlineData(Schedule.Unrolled)]
    [InlineData(Schedule.Lanes)]
    [InlineData(Schedule.Tiled)]
    public void A_plan_is_complete(Schedule schedule)
    {
        foreach (KernelPlan plan in Plans(schedule))
        {
            What_is_called_is_there_once_and_what_is_there_is_called(plan);
            The_entries_are_what_is_asked_for(plan);
            Assert.All(plan.Methods.Concat(plan.ByVectors), One_way_is_taken);
        }
    }

    // What one sample takes where vectors have 256 bits: all of it in registers; or the outputs alone, since the JIT does not inline a text of all; or neither, since a layer does not lie in one vector.
    [Theory]
    [InlineData(8, Activation.ReLU, 3, Precision.Single, 256, 256)]
    [InlineData(4, Activation.Tanh, 2, Precision.Double, 256, 256)]
    [InlineData(12, Activation.ReLU, 12, Precision.Single, 256, 512)]
    [InlineData(16, Activation.GELU, 3, Precision.Single, 256, 512)]
    [InlineData(17, Activation.ReLU, 3, Precision.Single, 512, 512)]
    [InlineData(9, Activation.ReLU, 3, Precision.Double, 512, 512)]
    public void A_small_network_stays_in_registers_with_256_bits(int hidden, Activation activation, int outputs, Precision precision, int bitsOfOutputs, int bitsOfGradient)
    {
        var topology = new NetworkTopology("Small", 4, new([new(hidden, activation), new(outputs)]), LossFunction.SquaredError) { Precision = precision };
        KernelPlan plan = Plan(topology, Phase.Backward);
        KernelMethod gradient = plan.Methods.Single(method => method.Name == nameof(Phase.Backward));
        Guard ofOutputs = bitsOfOutputs == 256 ? Guard.Vectors256 : Guard.Vectors512, ofGradient = bitsOfGradient == 256 ? Guard.Vectors256 : Guard.Vectors512;
        Assert.Equal(ofOutputs, plan.Methods.Single(method => method.Name == nameof(Phase.Forward)).Variants[0].Guard);
        Assert.Equal(ofGradient, gradient.Variants[0].Guard);
        Assert.Equal(ofOutputs != ofGradient, gradient.HasOutputsInHalves);
        Assert.Equal(ofGradient, plan.Registers);
    }

    // The JIT does not inline a text of two layers that take so many locals: outputs of 2-16-16-1 took 1.6 of the time so with GELU, 1.3 with softplus (Zen 5, AVX2).
    [Theory]
    [InlineData(Activation.GELU)]
    [InlineData(Activation.Softplus)]
    public void Two_layers_that_take_many_locals_do_not(Activation activation)
    {
        var topology = new NetworkTopology("Deep", 2, new([new(16, activation), new(16, activation), new(1)]), LossFunction.SquaredError);
        KernelPlan plan = Plan(topology, Phase.Backward);
        Assert.All(plan.Methods.Where(method => method.Name is nameof(Phase.Forward) or nameof(Phase.Backward)), method => Assert.Equal(Guard.Vectors512, method.Variants[0].Guard));
    }

    private static void What_is_called_is_there_once_and_what_is_there_is_called(KernelPlan plan)
    {
        Dictionary<string, KernelMethod> methods = plan.Methods.ToDictionary(method => method.Name), byVectors = plan.ByVectors.ToDictionary(method => method.Name);
        HashSet<KernelMethod> called = [];
        foreach ((KernelMethod method, CallMethod call) in plan.Methods.Concat(plan.ByVectors).SelectMany(method => Calls(method).Select(call => (method, call))))
        {
            Match name = Callee().Match(call.Method);
            bool isByVectors = name.Groups["type"].Success || plan.ByVectors.Contains(method);
            Assert.True((isByVectors ? byVectors : methods).TryGetValue(name.Groups["name"].Value, out KernelMethod? callee), $"{plan.Topology}: {method.Name} calls {call}");
            Assert.Equal(callee!.References.Count, call.References.Count);
            Assert.Equal(callee.HasModes, name.Groups["mode"].Success);
            called.Add(callee);
        }

        Assert.All(plan.Methods.Concat(plan.ByVectors).Where(method => !method.IsEntry), method => Assert.Contains(method, called));
        // The runtime calls entries, but for those by vectors of the machine, which others call.
        Assert.Equal(plan.ByVectors.Count > 0, plan.ByVectors.Any(method => method.IsEntry && called.Contains(method)));
    }

    private static void The_entries_are_what_is_asked_for(KernelPlan plan)
    {
        IEnumerable<Phase> asked = Results.Where(result => result <= plan.Last);
        Assert.Equal(asked.Select(result => result.ToString()), plan.Methods.Where(method => method.IsEntry).Select(method => method.Name));
        Assert.Equal(plan.Topology.MaskSize > 0, plan.HasDropout);
        if (plan.Batch is not { } batch)
            return;
        Assert.Equal(asked, batch.Entries.Select(entry => entry.Result));
        Assert.Equal(batch.Methods.Select(method => method.Name).Order(), batch.Entries.SelectMany(entry => entry.Steps).Select(step => step.Method).Distinct().Order());
        Assert.Equal(plan.HasGradient, batch.Sums.Count > 0);
    }

    private static void One_way_is_taken(KernelMethod method)
    {
        Assert.Equal(Guard.None, method.Variants[^1].Guard);
        Assert.All(method.Variants.SkipLast(1), way => Assert.NotEqual(Guard.None, way.Guard));
        Assert.Distinct(method.Variants.Select(way => way.Guard));
        // Beside a text all other ways are calls, which stand before it.
        Assert.All(method.Variants.Skip(1), way => Assert.NotNull(way.Call));
        Assert.Equal(method.Variants.Count > 1 && method.Variants[0].Call is null, method.Remark.Length > 0);
    }

    // With dropout and without, for whatever is computed last.
    private static IEnumerable<KernelPlan> Plans(Schedule schedule) =>
        from network in Enumerable.Range(0, Networks).Select(number => RandomNetworks.Draw(number).Topology).Prepend(Few)
        let topology = network with { Schedule = schedule }
        from thinned in new[] { topology, topology with { Layers = new(topology.Layers.Select(layer => layer with { Dropout = 0.5 })) } }
        from last in Results
        select Plan(thinned, last);

    private static KernelPlan Plan(NetworkTopology topology, Phase last) =>
        KernelPlan.Of(Scheduler.Schedule(NetworkEquations.Of(topology).Derivation, TestContext.Current.CancellationToken), last, TestContext.Current.CancellationToken);

    private static IEnumerable<CallMethod> Calls(KernelMethod method) => method.Variants.SelectMany(way => way.Body).SelectMany(nest => nest.Nodes()).OfType<CallMethod>();

    [GeneratedRegex(@"^(?<type>Sample<\w+, \w+>\.)?(?<name>\w+)(?<mode><\w+>)?$")]
    private static partial Regex Callee();
}
