using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>Measures what the project promises about speed: <c>dotnet run -c Release --project tests/Benchmarks</c>.</summary>
public static class Program
{
    /// <summary>Runs all benchmarks and prints the promised numbers.</summary>
    public static int Main(string[] arguments)
    {
        ManualConfig config = ManualConfig.CreateEmpty()
            // Long warm-up: the compiler's second look at hot code comes late, and a simulation of hours runs after it.
            .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(25).WithIterationCount(10))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(JsonExporter.Brief)
            .AddDiagnoser(MemoryDiagnoser.Default);
        string[] filter = arguments.Length > 0 ? arguments : ["--filter", "*"];
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(filter, config)];
        Promise.Print(summaries);
        return 0;
    }
}
