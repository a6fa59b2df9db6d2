namespace StaticNet.Benchmarks;

/// <summary>The networks of the table. Each loop names the compiled class, so that the JIT sees the very method it calls.</summary>
internal static class Rows
{
    private const string Batches = "Gradient, batch";
    private const string Single = "Gradient, one sample";
    private const string Forward = "Inference, one sample";

    /// <summary>Makes every row afresh: their data and what is expected of them.</summary>
    /// <param name="linear">Our network with the weights of ML.NET's linear model.</param>
    public static IReadOnlyList<Row> All(Linear4x3 linear) => [.. Gradients(), .. Inferences(linear)];

    private static IEnumerable<Row> Gradients() =>
    [
        new(Batches, "2-2-1 tanh/σ", Workload<float>.Gradient(
            new Net2x2x1(), 1024, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 1.1, new("KANN", 31)),
        new(Batches, "4-8-3 ReLU/softmax", Workload<float>.Gradient(
            new Net4x8x3(), 64, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 6, new("KANN, BLAS", 51)),
        new(Batches, "4-16-16-3 ReLU/σ", Workload<float>.Gradient(
            new Net4x16x16x3(), 1024, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 11, new("libtorch", 122)),
        new(Batches, "4-32-32-2 ReLU", Workload<float>.Gradient(
            new Net4x32x32x2(), 1024, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 33, new("PyTorch", 144)),
        new(Batches, "4-32-16-4 tanh, with Adam", Workload<float>.Step(new Net4x32x16x4(), 10_000, adam => (net, b, g, n) =>
        {
            for (; n > 0; n--)
            {
                net.Backward(b.Inputs, b.Targets, g);
                adam.Step(net.Parameters, g);
            }
        }), 26, new("SimpleChains, other CPUs", 66)),
        new(Batches, "24-8-2 tanh, double", Workload<double>.Gradient(
            new Net24x8x2(), 200, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 11.5, new("SimpleChains, other CPUs", 28.3)),
        new(Batches, "4-64-64-2 ReLU", Workload<float>.Gradient(
            new Net4x64x64x2ReLU(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 112, new("RLtools, OpenBLAS", 151)),
        new(Batches, "4-64-64-2 tanh", Workload<float>.Gradient(
            new Net4x64x64x2Tanh(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 128, new("RLtools, OpenBLAS", 323)),
        new(Batches, "784-128-10 ReLU/softmax", Workload<float>.Gradient(
            new Net784x128x10(), 128, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 1850, new("KANN, OpenBLAS", 2650)),
        new(Batches, "13-20-20-3 ReLU/softmax", Workload<float>.Gradient(
            new Net13x20x20x3(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "64-33-17-5 tanh", Workload<float>.Gradient(
            new Net64x33x17x5(), 7, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "8-8-8-1 tanh, double", Workload<double>.Gradient(
            new Net8x8x8x1(), 10_000, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "30-100-100-1 ReLU", Workload<float>.Gradient(
            new Net30x100x100x1(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "100-200-100-1 tanh", Workload<float>.Gradient(
            new Net100x200x100x1(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "784-300-10 ReLU/softmax", Workload<float>.Gradient(
            new Net784x300x10(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "1000-1000-1 ReLU", Workload<float>.Gradient(
            new Net1000x1000x1(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Batches, "2000-4000-1000 ReLU", Workload<float>.Gradient(
            new Net2000x4000x1000(), 256, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); })),
        new(Single, "2-2-1 tanh/σ", Workload<float>.Gradient(
            new OneSample.Net2x2x1(), 1, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 18, new("genann, tables", 36)),
        new(Single, "4-8-3 ReLU/softmax", Workload<float>.Gradient(
            new OneSample.Net4x8x3(), 1, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 30, new("genann, tables", 92)),
        new(Single, "4-16-16-3 ReLU/σ", Workload<float>.Gradient(
            new OneSample.Net4x16x16x3(), 1, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 50, new("libtorch", 63_700)),
        new(Single, "4-32-32-2 ReLU", Workload<float>.Gradient(
            new OneSample.Net4x32x32x2(), 1, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); }), 150, new("PyTorch", 71_530)),
    ];

    private static IEnumerable<Row> Inferences(Linear4x3 linear) =>
    [
        new(Forward, "Dense 4→4", Workload<float>.Inference(new Dense4(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 1.9, new("RTNeural", 1.88)),
        new(Forward, "Dense 16→16", Workload<float>.Inference(new Dense16(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 4.2, new("RTNeural", 4.6)),
        new(Forward, "Dense 64→64", Workload<float>.Inference(new Dense64(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 38, new("RTNeural", 45.3)),
        new(Forward, "4-8-3 ReLU/softmax", Workload<float>.Inference(new Net4x8x3(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 12, new("RTNeural", 16.0)),
        new(Forward, "4-32-16-4 tanh", Workload<float>.Inference(new Net4x32x16x4(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 30, new("RTNeural", 38.7)),
        new(Forward, "4-64-64-2 tanh", Workload<float>.Inference(new Net4x64x64x2Tanh(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 80, new("RTNeural", 95.9)),
        new(Forward, "4-64-64-2 ReLU", Workload<float>.Inference(new Net4x64x64x2ReLU(), static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); }), 60, new("RLtools", 131)),
        new(Forward, "4-3 softmax, a linear model", Workload<float>.Inference(linear, static (net, b, a, n) => { ReadOnlySpan<float> x = b.Inputs; Span<float> to = a; for (; n > 0; n--) net.Forward(x, to); })),
    ];
}
