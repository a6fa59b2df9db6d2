using System.CommandLine;
using StaticNet.Benchmarks;

// A process that is timed from its start does nothing else.
if (args is [FirstPrediction.Command, var library, var model])
{
    Console.WriteLine(FirstPrediction.Run(library, model));
    return 0;
}

return new RootCommand("Times compiled networks beside other libraries.") { TableCommand.Create() }.Parse(args).Invoke();
