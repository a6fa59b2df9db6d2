using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace StaticNet.Benchmarks;

/// <summary>Without a command: the rows under BenchmarkDotNet, in this process, since a project built for each would take longer than all the timing.</summary>
internal static class DefaultCommand
{
    private const double IterationMilliseconds = 50;

    public static int Run()
    {
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(IterationMilliseconds))
            .WithWarmupCount(12)
            .WithIterationCount(20);
        BenchmarkRunner.Run<RowBenchmarks>(DefaultConfig.Instance.AddJob(job));
        return 0;
    }
}
