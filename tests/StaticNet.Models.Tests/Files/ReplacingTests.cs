using System.Diagnostics;
using StaticNet.Models.Trainee;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>A file that cannot be written leaves what was there, and no litter.</summary>
public class ReplacingTests
{
    [Fact]
    public void A_file_is_replaced_and_keeps_its_permissions()
    {
        using var folder = new TemporaryFolder();
        new Flower(seed: 1).Save(folder["a"]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["a"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        new Flower(seed: 2).Save(folder["a"]);
        Assert.Equal(new Flower(seed: 2).Parameters.ToArray(), Flower.Load(folder["a"]).Parameters.ToArray());
        Assert.Equal(["a"], folder.Files);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder["a"]));
    }

    [Fact]
    public void What_a_link_leads_to_is_replaced_and_the_link_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        using var folder = new TemporaryFolder();
        new Flower(seed: 1).Save(folder["a"]);
        File.CreateSymbolicLink(folder["link"], folder["a"]);
        new Flower(seed: 2).Save(folder["link"]);
        Assert.Equal(new Flower(seed: 2).Parameters.ToArray(), Flower.Load(folder["a"]).Parameters.ToArray());
        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder["missing"], "a");
        IOException failure = Assert.Throws<IOException>(() => new Flower().Save(path));
        Assert.StartsWith($"{path} could not be saved, and there is no such file: ", failure.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
        Assert.Throws<FileNotFoundException>(() => Flower.Load(folder["a"]));
        Assert.Throws<ArgumentException>(() => new Flower().Save(""));
        Assert.Throws<ArgumentException>(() => Flower.Load(""));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["a"]);
        Assert.ThrowsAny<IOException>(() => new Flower().Save(folder["a"]));
        Assert.Empty(folder.Files);
        Assert.ThrowsAny<UnauthorizedAccessException>(() => Flower.Load(folder["a"]));
    }

    [Fact]
    public void A_file_that_may_not_be_written_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are others there.");
            return;
        }

        using var folder = new TemporaryFolder();
        new Flower(seed: 1).Save(folder["a"]);
        File.SetUnixFileMode(folder["a"], UnixFileMode.UserRead);
        string message = Assert.Throws<UnauthorizedAccessException>(() => new Flower(seed: 2).Save(folder["a"])).Message;
        Assert.Contains("untouched", message);
        Assert.Contains("read-only", message);
        Assert.Equal(new Flower(seed: 1).Parameters.ToArray(), Flower.Load(folder["a"]).Parameters.ToArray());
        Assert.Equal(["a"], folder.Files);
    }

    // Not even for root.
    [Fact]
    public void A_folder_that_may_not_be_written_says_so()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "Needs a system with /sys.");
        UnauthorizedAccessException failure = Assert.Throws<UnauthorizedAccessException>(() => new Flower().Save("/sys/kernel/flower.safetensors"));
        Assert.StartsWith("/sys/kernel/flower.safetensors could not be saved, and there is no such file: ", failure.Message, StringComparison.Ordinal);
    }

    // A limit of the size of a file stands for a full disk, which a test must not fill; and where a name space of its own can be had, a disk of 4 kB that is really full.
    [Theory]
    [InlineData("trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$1\" save \"$2\"", false)]
    [InlineData("mount -t tmpfs -o size=4k tmpfs \"$(dirname \"$2\")\" && head -c 1000 /dev/zero > \"$2\" && \"$0\" \"$1\" save \"$2\"; code=$?; ls -l \"$(dirname \"$2\")\"; exit $code", true)]
    public void On_a_full_disk_the_old_file_stays(string script, bool isDisk)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        if (isDisk && Run("unshare", "-rm", "true").Code != 0)
        {
            // Not everywhere may one have a disk of one's own; the limit above is tested everywhere.
            return;
        }

        using var folder = new TemporaryFolder();
        new TraineeNet(seed: 1).Save(folder["a"]);
        byte[] before = File.ReadAllBytes(folder["a"]);
        string[] command = ["bash", "-c", script, DotNet, typeof(TraineeNet).Assembly.Location, folder["a"]];
        (int code, string output) = isDisk ? Run("unshare", ["-rm", .. command]) : Run(command[0], command[1..]);
        Assert.True(code == 1, output);
        Assert.Contains($"{folder["a"]} could not be saved, and the file that was there is untouched: ", output, StringComparison.Ordinal);
        if (isDisk)
            Assert.Matches(@"(?m)^total 4\n.* 1000 .* a$", output);
        Assert.Equal(before, File.ReadAllBytes(folder["a"]));
        Assert.Equal(["a"], folder.Files);
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Memory that is written and then run lies in a file without a name, which a limit of the size of files would refuse.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
