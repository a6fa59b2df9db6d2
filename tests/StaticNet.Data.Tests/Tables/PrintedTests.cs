using System.Globalization;
using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>What a type prints is to be read, and the same in every culture.</summary>
public class PrintedTests
{
    private static readonly object[] Instances =
    [
        new CsvOptions { Missing = MissingValues.Fill(-0.5), SkipLines = 1234 }, new TableOptions { Targets = [^1], Features = ["a"] }, new StreamOptions { Window = 1_234_567 },
        (TableColumn)1234, (TableColumn)"name", (TableColumn)(^1), new CategoricalColumn("size", ["S", "M"]), new CategoricalColumn(3),
        MissingValues.Refuse, MissingValues.DropRow, MissingValues.FillMean, MissingValues.Fill(-1234.5), MissingValues.Fill(new MeanImputation([0.5, -1234.5])),
        CsvFile.ReadFeatures<float>(new StringReader("a,b\n1,2\n")), Report(),
    ];

    [Fact]
    public void Every_public_type_that_can_be_printed_has_a_text_of_its_own()
    {
        Type[] printed =
        [
            .. typeof(CsvFile).Assembly.GetExportedTypes().Where(type => !(type.IsAbstract && type.IsSealed) && !type.Name.StartsWith("StreamBatch") && !type.Name.StartsWith("CsvStream")),
        ];
        HashSet<string> covered = [.. Instances.Select(instance => instance.GetType().Name)];
        Assert.Empty(printed.Select(type => type.Name).Except(covered));
        Assert.All(printed, type => Assert.Equal(type.Assembly, type.GetMethod("ToString", [])!.DeclaringType!.Assembly));
    }

    [Fact]
    public void Every_text_is_the_same_in_every_culture()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NegativeSign, odd.NumberFormat.NumberGroupSeparator) = (",", "minus", ".");
        string[] expected = [.. Instances.Select(instance => instance.ToString()!)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, Instances.Select(instance => instance.ToString()!));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.All(expected, text => Assert.DoesNotContain("StaticNet", text));
    }

    private static TableReport Report()
    {
        CsvFile.Read<float>(new StringReader("a,y\n1,2\n"), new(), out TableReport report);
        return report;
    }
}
