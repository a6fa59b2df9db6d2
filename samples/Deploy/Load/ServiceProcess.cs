using System.Diagnostics;

namespace Samples.Deploy.Load;

/// <summary>The service as a process of its own, on a free port of this machine.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and returns when it listens.</summary>
    public static async Task<ServiceProcess> StartAsync(CancellationToken cancellation)
    {
        // The SDK names the host that it runs tests with.
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string program = Path.Combine(AppContext.BaseDirectory, "Samples.Deploy.Service.dll");
        var process = Process.Start(new ProcessStartInfo(host, [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        string? address = await process.StandardOutput.ReadLineAsync(cancellation);
        return address is not null ? new(process, new Uri(address)) : throw new InvalidOperationException("The service ended before it listened.");
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
