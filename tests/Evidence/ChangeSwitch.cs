using System.Reflection;

namespace InvertedAnodeBms.Evidence;

/// <summary>Wakes one change of a changed Core, and asks which ones a test met.</summary>
internal sealed class ChangeSwitch
{
    private const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _coverage;

    /// <summary>Binds to what Stryker has put into the assembly.</summary>
    /// <exception cref="InvalidOperationException">The assembly is not changed, or by another version.</exception>
    public ChangeSwitch(Assembly core)
    {
        Type control = core.GetTypes().FirstOrDefault(type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException("Core is not changed: no MutantControl in it.");
        _active = control.GetField("ActiveMutant") ?? throw Other("ActiveMutant");
        _capture = control.GetField("CaptureCoverage") ?? throw Other("CaptureCoverage");
        _coverage = control.GetMethod("GetCoverageData") ?? throw Other("GetCoverageData");
        Sleep();
    }

    /// <summary>All changes sleep.</summary>
    public void Sleep()
    {
        _active.SetValue(null, None);
    }

    /// <summary>One change is awake.</summary>
    public void Wake(int id)
    {
        _active.SetValue(null, id);
    }

    /// <summary>Runs a test with all changes asleep.</summary>
    /// <returns>The changes that it met.</returns>
    public HashSet<int> MetBy(UnitTest test)
    {
        _capture.SetValue(null, true);
        _coverage.Invoke(null, null);
        test.Passes();
        IList<int>[] met = (IList<int>[])_coverage.Invoke(null, null)!;
        _capture.SetValue(null, false);
        return [.. met[0]];
    }

    private static InvalidOperationException Other(string member)
    {
        return new InvalidOperationException($"This Stryker's MutantControl has no {member}: see tests/Evidence/ChangeSwitch.cs.");
    }
}
