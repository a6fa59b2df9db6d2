using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace StaticNet.Tool.Sources;

/// <summary>Builds a project or a solution with the user's own SDK, and says which assemblies came of it.</summary>
internal static class ProjectBuild
{
    // What a build leaves for its children would send this one to another SDK.
    private static readonly string[] NotInherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <exception cref="ToolException">It does not build: the first error.</exception>
    public static IReadOnlyList<string> Assemblies(string path, string configuration)
    {
        string name = Path.GetFileName(path);
        (int code, string output) = DotNet(path, "build", path, "-c", configuration, "-nologo", "-v:q", "-clp:NoSummary");
        if (code != 0)
        {
            string[] errors = [.. output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(WithoutProject).Distinct()];
            string first = errors.Length > 0 ? errors[0] : output.Trim().Split('\n')[^1];
            throw new ToolException($"'{name}' does not build: {first}{(errors.Length > 1 ? $" ({errors.Length - 1} more)" : "")}; dotnet build shows all.");
        }

        string[] projects = Path.GetExtension(path) == ".csproj" ? [path] : [.. Projects(path)];
        string[] assemblies = [.. projects.Select(project => TargetPath(project, configuration)).OfType<string>().Where(File.Exists)];
        return assemblies.Length > 0 ? assemblies : throw new ToolException($"'{name}' builds no assembly: name the project of the network.");
    }

    // "Net.cs(3,5): error CS1002: ; expected [/home/me/App.csproj]"
    private static string WithoutProject(string line)
    {
        string text = line.Trim();
        int project = text.LastIndexOf(" [", StringComparison.Ordinal);
        text = project > 0 && text.EndsWith(']') ? text[..project] : text;
        int file = text.IndexOf(": error ", StringComparison.Ordinal);
        return Path.GetFileName(text[..file]) + text[file..];
    }

    private static IEnumerable<string> Projects(string solution)
    {
        (_, string output) = DotNet(solution, "sln", solution, "list");
        string folder = Path.GetDirectoryName(solution)!;
        return output.Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).Select(line => Path.Combine(folder, line.Replace('\\', Path.DirectorySeparatorChar)));
    }

    // Of several frameworks the first.
    private static string? TargetPath(string project, string configuration)
    {
        string[] ask = ["msbuild", project, "-nologo", $"-p:Configuration={configuration}", "-getProperty:TargetPath", "-getProperty:TargetFrameworks"];
        (string path, string frameworks) = Properties(DotNet(project, ask).Output);
        if (path.Length == 0 && frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries) is [var first, ..])
            (path, _) = Properties(DotNet(project, [.. ask, $"-p:TargetFramework={first}"]).Output);
        return path.Length > 0 ? path : null;
    }

    private static (string Path, string Frameworks) Properties(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement properties = document.RootElement.GetProperty("Properties");
            return (properties.GetProperty("TargetPath").GetString() ?? "", properties.GetProperty("TargetFrameworks").GetString() ?? "");
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }

    private static (int Code, string Output) DotNet(string path, params string[] arguments)
    {
        string program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(path),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string variable in NotInherited)
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A server that the build leaves behind would hold the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.Length > 0 ? output : error.Result);
        }
        catch (Win32Exception)
        {
            throw new ToolException("a project is built with the .NET SDK, and there is no dotnet on the path: install it, or give a .dll.");
        }
    }
}
