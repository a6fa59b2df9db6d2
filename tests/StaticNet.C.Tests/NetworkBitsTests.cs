using StaticNet.Compiler.Tests;
using Xunit;

namespace StaticNet.C.Tests;

/// <summary>Random networks of every activation, loss, precision and schedule: outputs, loss and gradient have the bits of the C# class, whoever compiles the header.</summary>
public sealed class NetworkBitsTests : IClassFixture<NetworkBitsTests.Drawn>
{
    private readonly Drawn _drawn;

    public NetworkBitsTests(Drawn drawn) => _drawn = drawn;

    public static TheoryData<CCompiler> Compilers => [.. CCompiler.All];

    [Theory]
    [MemberData(nameof(Compilers))]
    public async Task Every_number_has_the_bits_of_C_sharp(CCompiler compiler)
    {
        foreach (NetworkProgram program in _drawn.For(compiler))
            program.Check(await compiler.RunAsync(program.Code, program.Headers, program.Input));
    }

    /// <summary>The networks, compiled to C# once for all compilers of C.</summary>
    public sealed class Drawn
    {
        private const int InOneProgram = 40;

        // In CI each network goes to one compiler; with STATICNET_LONG=1 all go to all.
        private static readonly int Compilers = CCompiler.All.Count;

        private readonly IReadOnlyList<ComputedNetwork> _networks = [.. CNetworks.All().Select(network => new ComputedNetwork(network, CNetworks.Batches(network)))];

        internal IEnumerable<NetworkProgram> For(CCompiler compiler) =>
            Share.Of(_networks, Compilers, CCompiler.All.ToList().IndexOf(compiler)).Chunk(InOneProgram).Select(networks => new NetworkProgram(networks));
    }
}
