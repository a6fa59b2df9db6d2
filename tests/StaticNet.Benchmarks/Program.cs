using StaticNet.Benchmarks;

// Processes that are timed from their start do nothing else.
if (args is [FirstPrediction.Command, var library, var model])
{
    Console.WriteLine(FirstPrediction.Run(library, model));
    return 0;
}

if (args is [FirstCalls.Command, var file, var network, var method, var samples, var calls])
{
    Console.WriteLine(FirstCalls.Run(file, network, method, int.Parse(samples, Numbers.Culture), int.Parse(calls, Numbers.Culture)).ToJsonString());
    return 0;
}

if (args is [EarlyCalls.Command, var assembly, var type, var called, var rows])
{
    Console.WriteLine(EarlyCalls.Run(FirstCalls.Load(assembly, type, called, int.Parse(rows, Numbers.Culture))).ToJsonString());
    return 0;
}

if (args is [NarrowRows.Command, var only, var repeats])
{
    foreach (string line in NarrowRows.Measure(only, int.Parse(repeats, Numbers.Culture)))
        Console.WriteLine(line);
    return 0;
}

return DefaultCommand.Create().Parse(args).Invoke();
