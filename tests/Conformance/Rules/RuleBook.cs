using InvertedAnodeBms.Conformance.Compilation;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>Every rule in this assembly: a class that implements <see cref="IRule"/> is in force.</summary>
public static class RuleBook
{
    public static IReadOnlyList<IRule> Rules { get; } = typeof(RuleBook).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IRule)) && !type.IsAbstract)
        .Select(type => (IRule)Activator.CreateInstance(type)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToArray();

    public static IRule Find(string id)
    {
        return Rules.Single(rule => rule.Id == id);
    }

    public static IEnumerable<Finding> CheckAll(DeviceBuild build)
    {
        return Rules.SelectMany(rule => rule.Check(build));
    }
}
