using StaticNet.Package.Tests;
using Xunit;
using Shell = StaticNet.Package.Tests.CommandLine;

namespace StaticNet.C.Tests;

/// <summary>A C compiler with its flags, and how what it made is run.</summary>
/// <param name="Program">The compiler.</param>
/// <param name="Flags">Its flags; warnings are errors always.</param>
/// <param name="Emulator">What runs the program; empty: the machine itself.</param>
public sealed record CCompiler(string Program, string Flags, string Emulator = "")
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>gcc where a fused multiply-add is a function of the header's own.</summary>
    public static CCompiler Gcc { get; } = new("gcc", "-Os -std=c99");

    /// <summary>gcc with the instructions of the machine, asked to contract.</summary>
    public static CCompiler GccFused { get; } = new("gcc", "-O2 -march=native -std=gnu99 -ffp-contract=fast");

    /// <summary>clang where a fused multiply-add is a function of the header's own.</summary>
    public static CCompiler Clang { get; } = new("clang", "-O1 -std=c99");

    /// <summary>clang with the instructions of the machine.</summary>
    public static CCompiler ClangFused { get; } = new("clang", "-O1 -march=native -std=c99");

    /// <summary>gcc for arm64, run by an emulator.</summary>
    public static CCompiler Arm64 { get; } = new("aarch64-linux-gnu-gcc", "-Os -std=c99 -static", "qemu-aarch64");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CCompiler> All { get; } = [Gcc, GccFused, Clang, ClangFused, Arm64];

    /// <summary>Compiles a program and runs it on a file, or skips the test where a tool is missing.</summary>
    /// <param name="code">The program: it reads its standard input as bytes and writes bytes.</param>
    /// <param name="headers">What it includes, by file name.</param>
    /// <param name="input">What it reads.</param>
    /// <returns>What it wrote.</returns>
    public async Task<byte[]> RunAsync(string code, IReadOnlyDictionary<string, string> headers, byte[] input)
    {
        Assert.SkipUnless(Shell.HasAny(Program), $"{Program} is not on the path: install it to run this test.");
        Assert.SkipUnless(Emulator.Length == 0 || Shell.HasAny(Emulator), $"{Emulator} is not on the path: install qemu-user to run this test.");
        string folder = Directory.CreateTempSubdirectory("staticnet-c").FullName;
        try
        {
            foreach ((string name, string text) in headers.Append(new("main.c", code)))
                await File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, "input"), input, TestContext.Current.CancellationToken);
            // Nothing is linked but C's own library: no -lm.
            await Shell.RunAsync(Limit, folder, Program, [.. Flags.Split(' '), "-Wall", "-Wextra", "-Werror", "main.c", "-o", "main"]);
            string main = Path.Combine(folder, "main");
            await Shell.RunAsync(Limit, folder, Emulator.Length > 0 ? Emulator : main, Emulator.Length > 0 ? [main, "input", "output"] : ["input", "output"]);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "output"), TestContext.Current.CancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Program} {Flags}";
}
