using ScottPlot;

namespace StaticNet.Charts.Tests;

/// <summary>How different two colours look, and to whom.</summary>
internal static class ColorVision
{
    /// <summary>
    /// Linear sRGB as it looks with normal vision, and with the three dichromacies: Machado, Oliveira and Fernandes, A Physiologically-based Model for
    /// Simulation of Color Vision Deficiency, 2009, severity 1.
    /// </summary>
    public static readonly (string Name, double[] Matrix)[] Kinds =
    [
        ("normal", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    /// <summary>WCAG 2: (L₁ + 0.05)/(L₂ + 0.05), from 1 to 21.</summary>
    public static double Contrast(Color first, Color second)
    {
        (double a, double b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>ΔE of CIE 1976: about 2 can just be told apart.</summary>
    public static double Difference(Color first, Color second, double[] matrix)
    {
        double[] a = Lab(first, matrix), b = Lab(second, matrix);
        return Math.Sqrt(a.Zip(b, (u, v) => (u - v) * (u - v)).Sum());
    }

    private static double Luminance(Color color)
    {
        double[] rgb = Linear(color);
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static double[] Linear(Color color) =>
        [.. new double[] { color.R, color.G, color.B }.Select(v => v / 255).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];

    // sRGB to XYZ and L*a*b*, white D65.
    private static double[] Lab(Color color, double[] matrix)
    {
        double[] rgb = [.. Multiply(matrix, Linear(color)).Select(v => Math.Clamp(v, 0, 1))];
        double[] xyz = Multiply([0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041], rgb);
        double[] f = [.. xyz.Zip((double[])[0.95047, 1, 1.08883], (v, white) => v / white).Select(v => v > 0.008856 ? Math.Cbrt(v) : (7.787 * v) + (16.0 / 116))];
        return [(116 * f[1]) - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    private static double[] Multiply(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(column => matrix[(3 * row) + column] * vector[column]))];
}
