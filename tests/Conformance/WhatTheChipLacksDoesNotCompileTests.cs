using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.SelfTest;
using Microsoft.CodeAnalysis;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class WhatTheChipLacksDoesNotCompileTests
{
    public static IEnumerable<object[]> Samples => Sample.Find("Uncompilable/*.cs").Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void TheCompilerRefusesExactlyTheMarkedLines(string path)
    {
        Sample sample = new(Repository.PathOf(path));
        DeviceAssembly assembly = sample.Compile().Assemblies[0];
        string report = string.Join('\n', assembly.Problems.Select(DeviceAssembly.Describe));

        // The first error often draws others behind it on the same line; the mark names the one that matters.
        string[] marks = sample.Marks.Select(mark => $"{mark.Line}: {mark.Mark}").ToArray();
        int[] lines = sample.Marks.Select(mark => mark.Line).Distinct().ToArray();
        CollectionAssert.IsSubsetOf(marks, assembly.Problems.Select(Write).ToArray(), report);
        CollectionAssert.AreEquivalent(lines, assembly.Problems.Select(LineOf).Distinct().ToArray(), report);
    }

    private static string Write(Diagnostic problem)
    {
        return $"{LineOf(problem)}: {problem.Id}";
    }

    private static int LineOf(Diagnostic problem)
    {
        return problem.Location.GetLineSpan().StartLinePosition.Line + 1;
    }
}
