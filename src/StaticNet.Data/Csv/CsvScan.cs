using System.Numerics;

namespace StaticNet.Data;

/// <summary>Goes through a CSV file once, keeps no row, and reports what it holds.</summary>
internal static class CsvScan
{
    /// <exception cref="DatasetException">The content does not fit.</exception>
    public static TableReport Of<T>(CsvTable<T> table, CsvOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        FeatureColumn[] columns = table.Layout.Features;
        var features = new T[columns.Length];
        var targets = new T[table.Layout.Targets.Length];
        RunningMean[] means = [.. columns.Select(column => new RunningMean(column))];
        (long rows, long dropped, long filled) = (0, 0, 0);
        for (; table.Read(features, targets, out int gaps); table.Advance())
        {
            if (gaps > 0 && options.Missing.DropsRow)
            {
                dropped++;
                continue;
            }

            rows++;
            filled += gaps;
            for (int i = 0; i < features.Length; i++)
                means[i].Add(double.CreateTruncating(features[i]));
        }

        if (rows == 0)
            throw table.Records.Error(0, "no row is left: in each a value is missing. MissingValues.FillMean would keep them.");
        MeanImputation? imputation = options.Missing.MeasuresMeans
            ? new MeanImputation([.. means.SelectMany(mean => mean.OfInputs())])
            : GapFilling.Of<T>(options.Missing, [], table.Layout);
        return new TableReport(table.Layout, rows, dropped, filled, imputation);
    }

    // The means of the inputs of one column.
    private sealed class RunningMean(FeatureColumn column)
    {
        private readonly List<long> _categories = [];
        private double _mean;
        private long _count;

        public void Add(double value)
        {
            if (double.IsNaN(value))
                return;
            _count++;
            if (column.Labels is null)
            {
                // As MeanImputation measures it: this does not overflow where a sum would.
                _mean += (value / _count) - (_mean / _count);
                return;
            }

            while (_categories.Count <= (int)value)
                _categories.Add(0);
            _categories[(int)value]++;
        }

        public IEnumerable<double> OfInputs()
        {
            if (_count == 0)
            {
                throw new DatasetException(
                    $"Column '{column.Name}' has no value at all, so there is no mean to take the place of what is missing: add it to Ignored.", column: column.Name);
            }

            if (column.Labels is null)
                return [_mean];
            int[] places = column.Labels.Places();
            var shares = new double[places.Length];
            for (int found = 0; found < _categories.Count; found++)
                shares[places[found]] = _categories[found] / (double)_count;
            return shares;
        }
    }
}
