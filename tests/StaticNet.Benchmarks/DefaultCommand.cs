using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace StaticNet.Benchmarks;

/// <summary>Without a command: the rows under BenchmarkDotNet, in this process, since a project built for each would take longer than all the timing.</summary>
internal static class DefaultCommand
{
    private const int NameWidth = 100;
    private const double IterationMilliseconds = 50;

    public static RootCommand Create()
    {
        Option<string> only = OnlyOption.Create();
        var command = new RootCommand("Times compiled networks beside other libraries: by BenchmarkDotNet, or by one of the commands.")
        {
            only, TableCommand.Create(), GrowthCommand.Create(), BuildCommand.Create(), OptimizersCommand.Create(), CheckCommand.Create(), CsvCommand.Create(), FitCommand.Create(), StartCommand.Create(), LoadCommand.Create(), ProjectCommand.Create(), ShapesCommand.Create(), WidthsCommand.Create(),
        };
        command.SetAction(given => Run(given.GetValue(only)!));
        return command;
    }

    private static int Run(string only)
    {
        RowBenchmarks.Only = only;
        Job job = Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(IterationMilliseconds))
            .WithWarmupCount(12)
            .WithIterationCount(20);
        BenchmarkRunner.Run<RowBenchmarks>(DefaultConfig.Instance.AddJob(job).WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(NameWidth)));
        return 0;
    }
}
