using System.Text;
using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>Whatever a file holds, it is read, or refused by an exception that says why; and memory is bounded.</summary>
public class HostileFilesTests
{
    [Fact]
    public void Every_truncation_of_a_compressed_file_is_noticed()
    {
        var random = new Random(3);
        byte[] whole = CsvDialectTests.Compress("x,y\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{random.NextDouble()},{i}\n")));
        Assert.Equal(50, CsvFile.Read<double>(new MemoryStream(whole)).Count);
        for (int length = 0; length < whole.Length; length++)
            Assert.Throws<DatasetException>(() => CsvFile.Read<double>(new MemoryStream(whole[..length])));

        // Behind the ten bytes of the header. Some bits of the last byte before the eight of checksum and length mean nothing.
        int lastOfContent = whole.Length - 9;
        for (int at = 10; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x10;
            if (at != lastOfContent)
                Assert.Throws<DatasetException>(() => CsvFile.Read<double>(new MemoryStream(damaged)));
        }
    }

    [Fact]
    public void A_compressed_stream_that_comes_byte_by_byte_is_read()
    {
        string text = "x,y\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},1\n"));
        foreach (byte[] bytes in new[] { CsvDialectTests.Compress(text), [.. CsvDialectTests.Compress("x,y\n"), .. CsvDialectTests.Compress(text[4..])] })
            Assert.Equal(20_000, CsvFile.Read<double>(new Dribble(bytes)).Count);
    }

    // 1 GB of a single line, of delimiters, of quotes, of lines inside a quote, and of a quoted quote.
    [Theory]
    [InlineData("a,y\n1,", "9")]
    [InlineData("a,y\n1,", ",")]
    [InlineData("a,y\n1,\"", "\"\"")]
    [InlineData("a,y\n1,\"", "\n")]
    [InlineData("", "9")]
    public void A_record_without_end_is_refused_before_it_fills_the_memory(string begin, string repeated)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new Endless(begin, repeated, 1L << 30)));
        Assert.Contains("longer than 1048576 characters; is a quote left open?", error.Message);
        Assert.Equal(begin.Length == 0 ? 1 : 2, error.Line);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 400_000_000);
    }

    [Fact]
    public void An_endless_comment_costs_nothing()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new Endless("#", "x", 1 << 26), new CsvOptions { Comment = '#' }));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000);
    }

    [Fact]
    public void Lines_to_skip_must_be_there() =>
        Assert.Contains("the file has 3 lines, and SkipLines = 9", Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new StringReader("a\r\nb\rc\n"), new() { SkipLines = 9 })).Message);

    [Fact]
    public void Lines_are_counted_over_every_kind_of_line_end_and_in_quotes()
    {
        var error = Assert.Throws<DatasetException>(() => CsvFile.Read<float>(new StringReader("a,y\r1,2\n\r\n\"3\n\r\n\r\",4\r\n\n5,6,7"), new()));
        Assert.Equal(9, error.Line);
        Assert.Contains("the row has 3 fields", error.Message);
    }

    // Random bytes of the characters that mean something.
    [Fact]
    public void No_text_breaks_the_reader()
    {
        var random = new Random(11);
        string[] pieces = ["1", "2.5", "-3e2", "x", "\"", "\"4\"", "?", "#", "\0", "\uFEFF", " ", "\t", ";", "true", "1,5"];
        string[] breaks = ["\n", "\r\n", "\r", "\n\n", "\n#"];
        CsvOptions[] all =
        [
            new(), new() { HasHeader = false }, new() { Delimiter = ' ', Comment = '#', HasHeader = false }, new() { Delimiter = ';', DecimalComma = true, Missing = MissingValues.FillMean },
            new() { HasIndex = true, Missing = MissingValues.DropRow, Booleans = true }, new() { Encoding = TargetEncoding.OneHot, SkipLines = 1, HasHeader = false, Categorical = [0] },
        ];
        (int read, int refused) = (0, 0);
        for (int trial = 0; trial < 10_000; trial++)
        {
            char delimiter = all[trial % all.Length].Delimiter;
            int columns = random.Next(1, 4);
            string text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(i =>
                pieces[random.Next(random.Next(4) == 0 ? pieces.Length : 3)] + (random.Next(30) == 0 || i % columns == columns - 1 ? breaks[random.Next(breaks.Length)] : delimiter)));
            try
            {
                Dataset<double> data = CsvFile.Read<double>(new StringReader(text), all[trial % all.Length]);
                Assert.True(data.Count > 0);
                read++;
            }
            catch (DatasetException error)
            {
                Assert.NotEmpty(error.Message);
                refused++;
            }
        }

        Assert.True(read > 200 && refused > 5000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_IO_error() => Assert.Throws<FileNotFoundException>(() => CsvFile.Read<float>("nowhere.csv"));

    [Fact]
    public void A_stream_and_a_text_stay_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("x,y\n1,2\n"));
        CsvFile.Read<float>(stream);
        stream.Position = 0;
        Assert.Equal(1, CsvFile.Read<float>(stream).Count);
        using var text = new StringReader("x,y\n1,2\n");
        CsvFile.Read<float>(text);
        Assert.Equal(-1, text.Read());
    }

    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    private sealed class Endless(string begin, string repeated, long length) : TextReader
    {
        private long _at;

        public override int Peek() => _at >= length ? -1 : At(_at);

        public override int Read() => _at >= length ? -1 : At(_at++);

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            int count = (int)Math.Min(buffer.Length, length - _at);
            for (int i = 0; i < count; i++)
                buffer[i] = At(_at++);
            return count;
        }

        private char At(long place) => place < begin.Length ? begin[(int)place] : repeated[(int)((place - begin.Length) % repeated.Length)];
    }
}
