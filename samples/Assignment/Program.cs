using System.Text;
using Samples.Assignment;

Console.OutputEncoding = Encoding.UTF8;     // θ, δ and ∂ on Windows too
switch (args)
{
    case []:
        return AssignmentSample.Run(Console.Out);
    case ["--write", var folder]:
        try
        {
            AssignmentDocuments.Write(folder);
            Console.WriteLine($"{AssignmentDocuments.All().Count()} documents are in {Path.GetFullPath(folder)}");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"--write {folder}: {e.Message}");
            return 1;
        }

    default:
        Console.Error.WriteLine("Usage: Assignment [--write <folder>]");
        return 1;
}
