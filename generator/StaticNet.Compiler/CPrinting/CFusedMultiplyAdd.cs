namespace StaticNet.Compiler.CPrinting;

/// <summary>
/// u · v + sum, rounded once: one instruction where the processor has it, else arithmetic that rounds the same. C's own library is not asked: some round twice, newlib's among
/// them, and a header without dependencies links no library.
/// </summary>
internal static class CFusedMultiplyAdd
{
    // Long, and called everywhere: code of its own, not a copy in each place.
    private const string Apart =
        """
        #ifdef __GNUC__
        __attribute__((noinline, unused))
        #endif
        """;

    private const string SingleText =
        """
        // u v + sum, rounded once.
        #if defined(STATICNET_FMAF)
        static inline float {name}(float u, float v, float sum) { return STATICNET_FMAF(u, v, sum); }
        #elif defined(__FP_FAST_FMAF) || defined(__FMA__) || defined(__aarch64__) || (defined(__ARM_FEATURE_FMA) && (__ARM_FP & 4)) || (defined(__riscv_flen) && __riscv_flen >= 32)
        static inline float {name}(float u, float v, float sum) { return __builtin_fmaf(u, v, sum); }
        #else
        {apart}
        static float {name}(float u, float v, float sum)
        {
            // The product is exact in double. Their sum is rounded to odd there, so that rounding it to float rounds as if once.
            double product = (double)u * (double)v, wide = (double)sum, total = product + wide;
            double back = total - product, error = (product - (total - back)) + (wide - back);
            uint64_t bits = {Bits}(total);
            if ((error > 0 || error < 0) && (bits & 1) == 0)
                bits = (error > 0) == (total > 0) ? bits + 1 : bits - 1;
            return (float){FromBits}(bits);
        }
        #endif
        """;

    private const string DoubleText =
        """
        // u v + sum, rounded once.
        #if defined(STATICNET_FMA)
        static inline double {name}(double u, double v, double sum) { return STATICNET_FMA(u, v, sum); }
        #elif defined(__FP_FAST_FMA) || defined(__FMA__) || defined(__aarch64__) || (defined(__ARM_FEATURE_FMA) && (__ARM_FP & 8)) || (defined(__riscv_flen) && __riscv_flen >= 64)
        static inline double {name}(double u, double v, double sum) { return __builtin_fma(u, v, sum); }
        #else
        {apart}
        static double {name}(double u, double v, double sum)
        {
            const uint64_t fraction = 0xfffffffffffffull, hidden = 0x10000000000000ull;
            uint64_t bits[3], whole[3], high, low, high2, low2, result;
            int exponent[3], shift, top;
            bits[0] = {Bits}(u);
            bits[1] = {Bits}(v);
            bits[2] = {Bits}(sum);
            for (int n = 0; n < 3; n++)
            {
                exponent[n] = (int)(bits[n] >> 52) & 0x7ff;
                whole[n] = bits[n] & fraction;
                if (exponent[n] == 0x7ff || (n < 2 && exponent[n] == 0 && whole[n] == 0))
                    return n < 2 ? u * v + sum : sum;
                if (exponent[n] > 0)
                    whole[n] |= hidden;
                else
                    for (exponent[n] = 1; whole[n] != 0 && whole[n] < hidden; exponent[n]--)
                        whole[n] <<= 1;
            }

            if (whole[2] == 0)
                return u * v;
            // The product, 104 to 106 bits, and the sum, both up to bit 124 or 125 of 128, times 2 to the exponent.
            uint64_t a = whole[0] >> 32, b = whole[0] & 0xffffffffu, c = whole[1] >> 32, d = whole[1] & 0xffffffffu;
            uint64_t middle = a * d + (b * d >> 32), carry = (middle & 0xffffffffu) + b * c;
            high = a * c + (middle >> 32) + (carry >> 32);
            low = carry << 32 | (b * d & 0xffffffffu);
            high = high << 20 | low >> 44;
            low <<= 20;
            int scale = exponent[0] + exponent[1] - 2150 - 20, other = exponent[2] - 1075 - 72;
            uint64_t sign = (bits[0] ^ bits[1]) >> 63, sign2 = bits[2] >> 63;
            high2 = whole[2] << 8;
            low2 = 0;
            // The one of the smaller exponent moves right; what falls off leaves a mark in the last bit.
            if (scale < other)
            {
                uint64_t swap = high; high = high2; high2 = swap;
                swap = low; low = low2; low2 = swap;
                swap = sign; sign = sign2; sign2 = swap;
                shift = other - scale;
                scale = other;
            }
            else
                shift = scale - other;
            if (shift > 127)
            {
                low2 = 1;
                high2 = 0;
            }
            else
            {
                if (shift > 63)
                {
                    low2 = high2 | (low2 != 0);
                    high2 = 0;
                    shift -= 64;
                }
                if (shift > 0)
                {
                    uint64_t lost = low2 << (64 - shift);
                    low2 = low2 >> shift | high2 << (64 - shift) | (lost != 0);
                    high2 >>= shift;
                }
            }

            if (sign == sign2)
            {
                low += low2;
                high += high2 + (low < low2);
            }
            else
            {
                if (high < high2 || (high == high2 && low < low2))
                {
                    uint64_t swap = high; high = high2; high2 = swap;
                    swap = low; low = low2; low2 = swap;
                    sign = sign2;
                }
                high -= high2 + (low < low2);
                low -= low2;
            }

            if ((high | low) == 0)
                return 0;
            // The first bit goes to bit 62 of 64, with the mark of what is behind.
            if (high == 0)
            {
                high = low;
                low = 0;
                scale -= 64;
            }
            for (top = 63; (high >> top) == 0; top--)
                continue;
            if (top == 63)
            {
                result = high >> 1 | (high & 1) | (low != 0);
            }
            else
            {
                shift = 62 - top;
                result = shift > 0 ? high << shift | low >> (64 - shift) : high;
                result |= (low << shift) != 0;
            }

            // Rounded to 53 bits, or to fewer below the normal numbers.
            int field = scale + 64 + top + 1023;
            shift = field > 0 ? 10 : 11 - field;
            if (field < 1)
                field = 1;
            if (shift > 63)
                result = 0;
            else
            {
                uint64_t rest = result & ((1ull << shift) - 1), half = 1ull << (shift - 1);
                result >>= shift;
                result += rest > half || (rest == half && (result & 1));
            }
            result = field > 2046 ? 0x7ff0000000000000ull : ((uint64_t)(field - 1) << 52) + result;
            if (result > 0x7ff0000000000000ull)
                result = 0x7ff0000000000000ull;
            return {FromBits}(sign << 63 | result);
        }
        #endif
        """;

    /// <summary>The function for floats and what it calls.</summary>
    public static (string Text, IReadOnlyList<(string Function, CType Type)> Calls) Single(Func<string, CType, string> nameOf) => Named(SingleText, new(Precision.Single), nameOf);

    /// <summary>The function for doubles and what it calls.</summary>
    public static (string Text, IReadOnlyList<(string Function, CType Type)> Calls) Double(Func<string, CType, string> nameOf) => Named(DoubleText, new(Precision.Double), nameOf);

    private static (string Text, IReadOnlyList<(string Function, CType Type)> Calls) Named(string text, CType type, Func<string, CType, string> nameOf)
    {
        var wide = new CType(Precision.Double);
        text = text.Replace("{apart}", Apart).Replace("{name}", nameOf("FusedMultiplyAdd", type)).Replace("{Bits}", nameOf("Bits", wide)).Replace("{FromBits}", nameOf("FromBits", wide));
        return (text, [("Bits", wide), ("FromBits", wide)]);
    }
}
