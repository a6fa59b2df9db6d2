using System.Text;
using Xunit;

namespace StaticNet.Data.Tests;

public class CsvStreamTests
{
    private const int Rows = 10_000;
    private static readonly byte[] Numbers = Encoding.UTF8.GetBytes("x,y\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{i},{2 * i}\n")));

    [Theory]
    [InlineData(1, 7)]
    [InlineData(500, 256)]
    [InlineData(Rows, Rows)]
    [InlineData(5 * Rows, 3 * Rows)]
    public void Every_row_comes_once_an_epoch_with_its_target(int window, int batchSize) => TestFiles.With("n.csv", Numbers, path =>
    {
        CsvStream<double> stream = CsvFile.Stream<double>(path, null, new() { Window = window, BatchSize = batchSize });
        double[] order = Order(stream, epoch: 1);
        Assert.Equal(Enumerable.Range(0, Rows).Select(i => (double)i), order.Order());
        if (window == 1)
            Assert.Equal(order.Order(), order);
    });

    [Fact]
    public void The_order_is_a_function_of_seed_and_epoch() => TestFiles.With("n.csv", Numbers, path =>
    {
        CsvStream<double> Stream(int seed) => CsvFile.Stream<double>(path, null, new() { Window = 500, Seed = seed });
        double[] order = Order(Stream(1), 1);
        Assert.Equal(order, Order(Stream(1), 1));
        Assert.NotEqual(order, Order(Stream(1), 2));
        Assert.NotEqual(order, Order(Stream(2), 1));

        // A row waits 500 places on the average, and never comes more than 499 before its turn.
        Assert.All(order.Index(), place => Assert.True(place.Item - place.Index < 500));
        Assert.InRange(order.Take(Rows - 500).Index().Average(place => place.Index - place.Item + 499), 400, 600);
    });

    [Fact]
    public void Within_a_window_every_place_is_as_likely()
    {
        // Of 4 rows in a window of 4, each comes first in a quarter of 4,000 epochs: 1,000 ± 5σ, σ² = 4000·(1/4)·(3/4).
        TestFiles.With("n.csv", "x,y\n0,0\n1,2\n2,4\n3,6\n"u8.ToArray(), path =>
        {
            CsvStream<double> stream = CsvFile.Stream<double>(path, null, new() { Window = 4 });
            int[] first = [.. Enumerable.Range(0, 4000).Select(epoch => (int)Order(stream, epoch)[0])];
            Assert.All(first.CountBy(row => row), count => Assert.InRange(count.Value, 863, 1137));
        });
    }

    [Fact]
    public void A_stream_reads_what_a_scan_has_found() => TestFiles.With("m.csv", "c,x,k\nu,1,b\nv,?,a\nu,4,b\n?,4,a\n"u8.ToArray(), path =>
    {
        var options = new CsvOptions { Categorical = ["c"], Encoding = TargetEncoding.OneHot, Missing = MissingValues.FillMean };
        TableReport scan = CsvFile.Scan<double>(path, options);
        Dataset<double> whole = CsvFile.Read<double>(path, options, out TableReport report);
        Assert.Equal(report.ToString(), scan.ToString());
        Assert.Equal(report.Imputation!.Means, scan.Imputation!.Means, (a, b) => Math.Abs(a - b) < 1e-15);
        CsvStream<double> stream = CsvFile.Stream<double>(path, scan.Fix(options), new() { Window = 1, BatchSize = 3 });
        Dataset<double>[] parts = [.. stream.Epoch(0).Select(batch => batch.ToDataset())];
        Assert.Equal([3, 1], parts.Select(part => part.Count));
        Assert.Equal(whole.Inputs.ToArray(), parts.SelectMany(part => part.Inputs.ToArray()), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(whole.Targets.ToArray(), parts.SelectMany(part => part.Targets.ToArray()));
        Assert.Equal([.. whole.FeatureNames, .. whole.TargetNames, .. whole.ClassNames], [.. stream.FeatureNames, .. stream.TargetNames, .. stream.ClassNames]);
        Assert.Equal("3 inputs and 2 targets of m.csv; BatchSize = 3, Window = 1, Seed = 0", stream.ToString());

        foreach (CsvOptions unknown in new[] { scan.Fix(options) with { Classes = [] }, scan.Fix(options) with { Categorical = ["c"] }, scan.Fix(options) with { Missing = MissingValues.FillMean } })
            Assert.Contains("CsvFile.Scan finds them", Assert.Throws<ArgumentException>(() => CsvFile.Stream<double>(path, unknown)).Message);
    });

    [Fact]
    public void Rows_with_gaps_are_left_out() => TestFiles.With("m.csv", "x,y\n?,1\n2,3\n4,\n5,6\n"u8.ToArray(), path =>
    {
        var options = new CsvOptions { Missing = MissingValues.DropRow };
        Assert.Equal([2, 5], CsvFile.Stream<double>(path, options, new() { Window = 1 }).Epoch(0).SelectMany(batch => batch.Inputs.ToArray()));
        Assert.Equal((2, 2), (CsvFile.Scan<double>(path, options).Rows, CsvFile.Scan<double>(path, options).RowsDropped));
    });

    [Fact]
    public void A_file_that_grows_while_it_streams_is_an_error_that_says_so() => TestFiles.With("n.csv", Numbers, path =>
    {
        CsvStream<double> stream = CsvFile.Stream<double>(path, null, new() { Window = 10 });
        IEnumerator<StreamBatch<double>> batches = stream.Epoch(0).GetEnumerator();
        Assert.True(batches.MoveNext());
        File.AppendAllText(path, "1,2\n");
        var error = Assert.Throws<DatasetException>(() =>
        {
            while (batches.MoveNext())
            {
            }
        });
        Assert.Contains("n.csv changed while it was read", error.Message);
        Assert.Throws<DatasetException>(() => Order(stream, 1));
    });

    [Fact]
    public void A_file_that_is_written_over_or_deleted_is_an_error_too() => TestFiles.With("n.csv", Numbers, path =>
    {
        CsvStream<double> stream = CsvFile.Stream<double>(path, null, new() { Window = 10 });
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.Contains("it was written to at 00:00:00.000 UTC", Assert.Throws<DatasetException>(() => Order(stream, 0)).Message);
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => Order(stream, 0));
    });

    [Fact]
    public void Errors_in_a_stream_have_a_line() => TestFiles.With("n.csv", [.. Numbers, .. "wide,1\n"u8], path =>
    {
        var error = Assert.Throws<DatasetException>(() => Order(CsvFile.Stream<double>(path, null, new() { Window = 10 }), 0));
        Assert.Equal((Rows + 2, "x"), (error.Line, error.Column));
    });

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        // Ten times the rows: neither more is held, nor more allocated than the buffers that files are read through.
        long small = Allocated(2), large = Allocated(20);
        Assert.True(large - small < 500_000, $"{small} and {large} bytes");

        static long Allocated(int copies)
        {
            long allocated = 0;
            byte[] rows = Numbers[4..];
            TestFiles.With("n.csv", [.. Numbers, .. Enumerable.Repeat(rows, copies - 1).SelectMany(part => part)], path =>
            {
                CsvStream<float> stream = CsvFile.Stream<float>(path, null, new() { Window = 100 });
                long before = GC.GetAllocatedBytesForCurrentThread();
                int count = 0;
                foreach (StreamBatch<float> batch in stream.Epoch(0))
                    count += batch.Count;
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.Equal(copies * Rows, count);
            });
            return allocated;
        }
    }

    [Fact]
    public void Sizes_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamOptions { BatchSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamOptions { Window = 0 });
        TestFiles.With("n.csv", Numbers, path =>
        {
            Assert.Throws<ArgumentException>(() => CsvFile.Stream<double>(path, null, new() { Window = int.MaxValue }));
            Assert.Throws<ArgumentOutOfRangeException>(() => CsvFile.Stream<double>(path).Epoch(-1));
        });
    }

    private static double[] Order(CsvStream<double> stream, int epoch)
    {
        List<double> order = [];
        foreach (StreamBatch<double> batch in stream.Epoch(epoch))
        {
            order.AddRange(batch.Inputs);
            Assert.Equal(batch.Inputs.ToArray().Select(x => 2 * x), batch.Targets.ToArray());
        }

        return [.. order];
    }
}
