using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>What cannot be used ends with 2 and one line that names the cure; nothing else is written.</summary>
public class BadInputTests
{
    public static TheoryData<string, string> Lines => new()
    {
        { "", "see staticnet --help" },
        { "explian", "there is no command explian; did you mean explain" },
        { "explain|--off|w1_11", "there is no option --off; did you mean --of" },
        { "equations|nothing.csproj", "is no file, no folder and no network as text" },
        { "equations|@stray.txt", "is a .txt: give a .csproj" },
        { "equations|@stray.dll", "is no .NET assembly" },
        { "equations|@xunit.v3.core.dll", "has no network" },
        { "equations|@empty", "holds no project" },
        { "equations|@two", "holds 2 projects" },
        { "equations|@assembly|-n|SmalNet", "did you mean SmallNet?" },
        { "explain|@assembly", "has 3 networks: name one with --network, ClassesNet, OutputsNet, SmallNet" },
        { "explain|@assembly|-n|OutputsNet", "OutputsNet is a network for inference: it has no loss, and so no derivatives. Put [Loss(…)] on its class, or give a network with a loss." },
        { "check|@assembly|-n|OutputsNet", "OutputsNet is a network for inference: it has no loss, and so no derivatives." },
        { "equations|@assembly|-n|OutputsNet|-f|html", "OutputsNet is a network for inference: it has no loss, and so no derivatives." },
        { "equations|2 > 3 tahn > 1, mse", "'tahn' is no activation; did you mean tanh?" },
        { "equations|2 > 3 tanh > 1, msee", "did you mean mse?" },
        { "equations|2 > 3 tanh > 1", "it has no loss" },
        { "equations|2, mse", "has no layer" },
        { "equations|2 > 0, mse", "'0' is no number of units of layer 1" },
        { "equations|2 > 99999999999, mse", "write one from 1 to" },
        { "equations|99999 > 99999, mse", "parameters: at most" },
        { "equations|2 > 1 tanh, bce", "take sigmoid, or another loss" },
        { "equations|2 > 2 softmax > 1, mse", "softmax stands on a hidden layer" },
        { "equations|2 > 1 softmax, mse", "always 1" },
        { "equations|2 > 1 tanh alpha=1, mse", "has no alpha" },
        { "equations|2 > dropout 1.5 > 1, mse", "'1.5' is no dropout" },
        { "equations|2 > 1 > dropout 0.5, mse", "behind the last layer" },
        { "equations|2 > 1, mse, l3=1", "did you mean l1?" },
        { "equations|2 > 1, mse, l2=-1", "'-1' is no l2" },
        { "explain|2 > 1, mse|--of|w2_11", "names no parameter" },
        { "explain|2 > 1, mse|--of|w1_13", "an index from 1 to 2, not 3" },
        { "explain|2 > 1, mse|--sample|1|--target|1", "--sample has 1 numbers, the network 2 inputs: give 2" },
        { "explain|2 > 1, mse|--sample|1 2", "--sample needs --target" },
        { "explain|2 > 1, mse|--sample|1 x|--target|1", "'x' is no number" },
        { "explain|2 > 1, mse|--sample|1 2|--target|1|--parameters|w1_11=1", "lacks 2 of 3: w1_12, b1_1" },
        { "explain|2 > 1, mse|--sample|1 2|--target|1|--parameters|w1_11=1, w1_11=2", "w1_11 twice" },
        { "explain|2 > 1, mse|--sample|1 2|--target|1|--parameters|1, 2, 3", "is no name with its number" },
        { "explain|2 > 1, mse|--target|1", "numbers need a sample" },
        { "explain|2 > 1, mse|--weight-letter|x", "stands for something else" },
        { "explain|2 > 1, mse|-o|@missing/page.html", "there is no folder" },
        { "explain|2 > 1, mse|-o|page.docx", "is no format" },
        { "explain|2 > 1, mse|-o|@folder.html", "cannot be written" },
        { "equations|2 > 1, mse|--format|word", "word" },
        { "equations|2 > 1, mse|--complete", "--complete needs --output" },
        { "equations|2 > 1, mse|--complete|-o|@net.txt", "--complete writes no text" },
        { "equations|2 > 1, mse|--complete|-o|@net.tex|--sample|1|--target|1", "--sample has 1 numbers" },
        { "equations|2 > 1, mse|--complete|-o|@missing/net.tex", "there is no folder" },
        { "check|2 > 1, mse|-a|dJ/dw1_11 = (a2_1 - y_1 x_1", "Position 28, the end: expected ')' or an operator" },
        { "check|2 > 1, mse|--samples|0", "give 1 to" },
        { "check|2 > 1, mse|--seed|one", "one" },
        { "exercise|--level|9", "levels 1 to 4" },
        { "exercise|-q|1", "--question needs --answer" },
        { "exercise|-a|1", "--answer needs --question" },
        { "exercise|-q|99|-a|1", "which one, 1 to" },
        { "exercise|-q|1|-a|half", "expected a number" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_says_what_is_wrong_in_one_line(string line, string words)
    {
        string folder = Directory.CreateTempSubdirectory("staticnet").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "stray.txt"), "");
            File.WriteAllText(Path.Combine(folder, "stray.dll"), "not an assembly");
            Directory.CreateDirectory(Path.Combine(folder, "empty"));
            Directory.CreateDirectory(Path.Combine(folder, "folder.html"));
            Directory.CreateDirectory(Path.Combine(folder, "two"));
            File.WriteAllText(Path.Combine(folder, "two", "A.csproj"), "");
            File.WriteAllText(Path.Combine(folder, "two", "B.csproj"), "");
            string[] arguments = [.. line.Split('|').Select(argument => argument switch
            {
                "@assembly" => ToolRun.Assembly,
                "@xunit.v3.core.dll" => Path.Combine(AppContext.BaseDirectory, "xunit.v3.core.dll"),
                ['@', .. var name] => Path.Combine(folder, name),
                _ => argument,
            })];

            ToolRun run = ToolRun.Of(line.Length == 0 ? [] : arguments);

            Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
            Assert.Contains(words, run.Error, StringComparison.Ordinal);
            Assert.StartsWith("staticnet: ", run.Error);
            Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n'));
            Assert.DoesNotContain("   at ", run.Error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
