namespace StaticNet.Models.Tests;

/// <summary>Changes files at random: bits, bytes, cuts, insertions, copies, numbers in the header; by seed.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many there are: a few thousand, or 100,000 with STATICNET_LONG=1 in the environment.</summary>
    public static int Count { get; } = IsWhole ? 100_000 : 3_000;

    /// <summary>Whether sweeps are run whole.</summary>
    public static bool IsWhole => Environment.GetEnvironmentVariable("STATICNET_LONG") == "1";

    /// <summary>The file with one to three changes.</summary>
    public byte[] Of(byte[] file)
    {
        List<byte> changed = [.. file];
        for (int changes = _random.Next(1, 4); changes > 0; changes--)
            Change(changed);
        return [.. changed];
    }

    private void Change(List<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            bytes.Add((byte)_random.Next(256));
            return;
        }

        // Most of what can go wrong is in the header, which is the first part of the file.
        int at = _random.Next(_random.Next(3) == 0 ? bytes.Count : Math.Min(bytes.Count, 900));
        switch (_random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(_random.Next(1, 20), bytes.Count - at));
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Range(0, _random.Next(1, 20)).Select(_ => (byte)_random.Next(256)));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(_random.Next(1, 100), bytes.Count - at)));
                break;
            case 6:
                int digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0)
                    bytes[digit] = (byte)('0' + _random.Next(10));
                break;
            default:
                // The length of the header.
                bytes[Math.Min(bytes.Count - 1, _random.Next(8))] = (byte)_random.Next(256);
                break;
        }
    }
}
