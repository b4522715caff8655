using System.Diagnostics;

namespace InvertedAnodeBms.Evidence;

/// <summary>Calls the SDK; its output goes where ours goes.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command of dotnet.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">The command.</param>
    /// <returns>Its exit code.</returns>
    public static int Run(string folder, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Starts a command of dotnet.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">The command.</param>
    /// <returns>The process.</returns>
    public static Process Start(string folder, params string[] arguments)
    {
        Console.WriteLine($"> dotnet {string.Join(' ', arguments)}");
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return Process.Start(start)!;
    }
}
