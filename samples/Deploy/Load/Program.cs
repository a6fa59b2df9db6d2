using System.CommandLine;
using System.Globalization;
using Samples.Deploy.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var requests = new Option<int>("--requests") { Description = "Requests that are timed, after a tenth as many that are not.", DefaultValueFactory = _ => 100_000 };
var connections = new Option<int>("--connections") { Description = "Connections, each with one request at a time.", DefaultValueFactory = _ => 8 };
var native = new Option<FileInfo?>("--native") { Description = "The published native program, whose first answer is timed." };
foreach (Option<int> count in (Option<int>[])[requests, connections])
{
    count.Validators.Add(result =>
    {
        if (result.GetValue(count) < 1)
            result.AddError($"{count.Name} {result.GetValue(count)}: it takes at least 1.");
    });
}

var command = new RootCommand("Starts the service, asks it, and compares every answer with PyTorch's.") { requests, connections, native };
command.SetAction(async (given, cancellation) =>
{
    int wrong = 0;
    await using (ServiceProcess service = await ServiceProcess.StartAsync(cancellation))
    {
        var run = new LoadRun(service, given.GetValue(connections));
        await run.AskAsync(Math.Max(1, given.GetValue(requests) / 10), cancellation);
        LoadResult result = await run.AskAsync(given.GetValue(requests), cancellation);
        Console.WriteLine(result);
        wrong += result.Wrong;
    }

    if (given.GetValue(native) is { } program)
        Console.WriteLine(await FirstAnswer.MeasureAsync(program.FullName, cancellation));
    return wrong == 0 ? 0 : 1;
});
return await command.Parse(args).InvokeAsync();
