using System.Diagnostics;
using System.Globalization;
using Samples.Deploy;

// Reads states, four numbers a line, and answers each with the side to push and its probability. With --since, a time of the system's clock at which this
// process was started, it says when its first answer was there; with --check it compares a thousand answers with PyTorch's.
long began = Stopwatch.GetTimestamp();
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var policy = new CartPolicy();
var push = new float[CartPolicy.OutputSize];
if (args is ["--since", var started] && long.TryParse(started, out long start))
{
    policy.Forward([0.1f, 0, -0.02f, 0.3f], push);
    long answered = Stopwatch.GetTimestamp();
    Console.WriteLine($"{Stopwatch.GetElapsedTime(start, answered).TotalMilliseconds:F3} {Stopwatch.GetElapsedTime(began, answered).TotalMilliseconds:F3}");
    return 0;
}

if (args is ["--check"])
{
    KnownAnswers known = KnownAnswers.Read();
    int wrong = 0;
    for (int i = 0; i < known.Count; i++)
    {
        policy.Forward(known.State(i), push);
        wrong += known.IsRight(i, push) ? 0 : 1;
    }

    Console.WriteLine($"{known.Count} answers, {wrong} wrong");
    return wrong == 0 ? 0 : 1;
}

while (Console.ReadLine() is { } line)
{
    var state = new float[CartPolicy.InputSize];
    string[] numbers = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    if (numbers.Length != state.Length || numbers.Where((number, i) => !float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out state[i])).Any())
    {
        Console.Error.WriteLine($"\"{line}\": a state is four numbers, place, speed, angle and the angle's speed.");
        return 1;
    }

    policy.Forward(state, push);
    Console.WriteLine(push[0] > push[1] ? $"left {push[0]:F3}" : $"right {push[1]:F3}");
}

return 0;
