using System.Globalization;
using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.CPrinting;

/// <summary>The numbers that the functions of a header keep in static memory; a linker leaves out those of functions that are not called.</summary>
/// <param name="Forward">For the outputs.</param>
/// <param name="Loss">For the loss.</param>
/// <param name="Backward">For the gradient, one sample at a time.</param>
/// <param name="Batch">For the gradients of many samples.</param>
/// <param name="FromSamples">From so many samples on.</param>
internal sealed record CBuffers(int Forward, int Loss, int Backward, int Batch, int FromSamples)
{
    public void Write(CodeWriter code, string upper, CType type)
    {
        string Bytes(int numbers) => (numbers * (type.Precision == Precision.Double ? 8L : 4)).ToString(CultureInfo.InvariantCulture);
        code.Line($"// Static memory beside the parameters: forward {Bytes(Forward)} bytes, loss {Bytes(Loss)}, backward {Bytes(Backward)}{(Batch > 0 ? $" and {Bytes(Batch)} for batches of {FromSamples.ToString(CultureInfo.InvariantCulture)} samples or more" : "")}.");
        if (Batch > 0)
            code.Line($"// #define {upper}_LARGEST_BATCH {(FromSamples > 1 ? FromSamples - 1 : 1).ToString(CultureInfo.InvariantCulture)} in front of the #include leaves the last out{(FromSamples > 1 ? "" : " where it can")}; a larger one than 256 adds a gradient for each doubling.");
    }
}
