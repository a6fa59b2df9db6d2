using System.Text;
using StaticNet.Tool;

Console.OutputEncoding = Encoding.UTF8;
return CommandLine.Run(args, new ToolConsole(Console.Out, Console.Error, Console.IsOutputRedirected));
