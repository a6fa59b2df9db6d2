using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using nietras.SeparatedValues;
using StaticNet.Data;

namespace StaticNet.Benchmarks;

/// <summary>csv: how fast a file of numbers becomes a data set, and in how much memory it streams, beside what Sep alone takes to split its rows.</summary>
internal static class CsvCommand
{
    private const int Columns = 8;
    private const double Megabyte = 1e6;

    // Enough for the methods to be compiled well.
    private const int WarmRows = 300_000;

    public static Command Create()
    {
        var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 10_000_000, Description = "The rows of the file, 8 columns each." };
        var command = new Command("csv", "Writes a CSV file of numbers, loads and streams it, and prints megabytes a second and the memory held.") { rows };
        command.SetAction(given => Run(given.GetValue(rows)));
        return command;
    }

    private static int Run(int rows)
    {
        string path = Path.GetTempFileName();
        try
        {
            Write(path, WarmRows);
            _ = (Split(path), Stream(path), CsvFile.Read<float>(path));
            Write(path, rows);
            double megabytes = new FileInfo(path).Length / Megabyte;
            string[] split = Row("Sep splits rows alone", megabytes, () => Split(path));
            string[] stream = Row("CsvFile.Stream<float>, window 16,384, batch 256", megabytes, () => Stream(path));
            string[] load = Row("CsvFile.Read<float>", megabytes, () => CsvFile.Read<float>(path).Count);
            Document.Print(
            [
                new(
                    "CSV",
                    string.Create(Numbers.Culture, $"{rows:N0} rows of {Columns} numbers, {megabytes:N0} MB; one thread, each run once after a file of {WarmRows:N0} rows. {Conditions.Line()}."),
                    ["", "s", "MB/s", "MB a second of processor time", "most of the managed heap, MB"],
                    [split, stream, load]),
            ]);
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Measurements of three to seven digits, as instruments write them.
    private static void Write(string path, int rows)
    {
        var random = new Random(1);
        using var text = new StreamWriter(path) { NewLine = "\n" };
        text.WriteLine(string.Join(',', Enumerable.Range(1, Columns).Select(column => $"x{column}")));
        Span<char> number = stackalloc char[32];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                if (column > 0)
                    text.Write(',');
                double value = (random.NextDouble() - 0.5) * Math.Pow(10, column % 4);
                value.TryFormat(number, out int length, "F6", CultureInfo.InvariantCulture);
                text.Write(number[..length]);
            }

            text.WriteLine();
        }
    }

    private static long Split(string path)
    {
        using SepReader reader = Sep.New(',').Reader(options => options with { HasHeader = true }).FromFile(path);
        long length = 0;
        foreach (SepReader.Row row in reader)
        {
            for (int column = 0; column < Columns; column++)
                length += row[column].Span.Length;
        }

        return length;
    }

    private static long Stream(string path)
    {
        long count = 0;
        foreach (StreamBatch<float> batch in CsvFile.Stream<float>(path).Epoch(0))
            count += batch.Count;
        return count;
    }

    private static string[] Row(string name, double megabytes, Func<long> read)
    {
        GC.Collect();
        long most = 0;
        using var sampling = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        read();
        processor = Environment.CpuUsage.TotalTime - processor;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        return
        [
            name, seconds.ToString("F2", Numbers.Culture), (megabytes / seconds).ToString("F0", Numbers.Culture), (megabytes / processor.TotalSeconds).ToString("F0", Numbers.Culture),
            (most / Megabyte).ToString("F0", Numbers.Culture),
        ];
    }
}
