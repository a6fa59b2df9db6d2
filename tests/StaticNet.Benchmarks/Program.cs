using StaticNet.Benchmarks;

var race = new Race(100);
using var onnx = new OnnxRuntime();
foreach (Row row in Rows.All())
{
    List<Contender> c = [row.Workload.Ours, row.Workload is Workload<float> ? Peak.Contender<float>() : Peak.Contender<double>()];
    if (onnx.Enter(row) is { } o) c.Add(o);
    var t = race.Run(c);
    double peak = (row.Workload is Workload<float> ? Peak.MultiplyAdds<float>() : Peak.MultiplyAdds<double>()) / t[1].Minimum;
    double floor = row.Workload.MultiplyAdds / peak;
    Console.WriteLine($"{row.Group,-24}{row.Title,-40} {Numbers.Short(t[0] / row.Workload.Samples),18} floor {Numbers.Short(floor),8} peak {2*peak:F1} GF  onnx {(t.Count > 2 ? Numbers.Short(t[2]) : "")} target {row.Target} rec {row.Recorded}");
}
