using System.Runtime.CompilerServices;

namespace InvertedAnodeBms.Cli.Tests.Link;

/// <summary>A test over a pseudo-terminal, which only Linux has: inconclusive elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTestAttribute : TestMethodAttribute
{
    public LinuxTestAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod)
    {
        return OperatingSystem.IsLinux()
            ? await base.ExecuteAsync(testMethod)
            : [new TestResult { Outcome = UnitTestOutcome.Inconclusive, LogOutput = "Needs the pseudo-terminals of Linux." }];
    }
}
