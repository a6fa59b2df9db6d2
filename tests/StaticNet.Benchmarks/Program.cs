using System.CommandLine;
using StaticNet.Benchmarks;

// A process that is timed from its start does nothing else.
if (args is [FirstPrediction.Command, var library, var model])
{
    Console.WriteLine(FirstPrediction.Run(library, model));
    return 0;
}

var command = new RootCommand("Times compiled networks beside other libraries: by BenchmarkDotNet, or by one of the commands.") { TableCommand.Create(), CheckCommand.Create() };
command.SetAction(_ => DefaultCommand.Run());
return command.Parse(args).Invoke();
