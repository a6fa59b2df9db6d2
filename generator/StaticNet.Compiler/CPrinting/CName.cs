using System.Globalization;
using System.Text;

namespace StaticNet.Compiler.CPrinting;

/// <summary>Makes C identifiers of C# names: IrisNet becomes iris_net, whatever letters it has.</summary>
internal static class CName
{
    /// <summary>What every name of a network begins with: small ASCII letters, digits and single underscores, a letter first, none last.</summary>
    /// <param name="name">The name of a class.</param>
    public static string Prefix(string name)
    {
        string snake = Snake(name);
        if (snake.Length == 0)
            return "network";
        return char.IsDigit(snake[0]) ? "n" + snake : snake;
    }

    /// <summary>Words in small letters, set apart by underscores. A letter beyond ASCII becomes its number, é u00e9.</summary>
    /// <param name="name">A C# name.</param>
    public static string Snake(string name)
    {
        var text = new StringBuilder();
        for (int n = 0; n < name.Length; n++)
        {
            char letter = name[n];
            bool begins = char.IsUpper(letter) && n > 0 && (!char.IsUpper(name[n - 1]) || (n + 1 < name.Length && char.IsLower(name[n + 1])));
            if ((begins || letter == '_') && text.Length > 0 && text[text.Length - 1] != '_')
                text.Append('_');
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                text.Append(char.ToLowerInvariant(letter));
            else if (letter != '_')
                text.Append('u').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString().Trim('_');
    }
}
