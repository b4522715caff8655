using System.Runtime.CompilerServices;
using InvertedAnodeBms.Conformance.Compilation;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Tick;

/// <summary>Every method that one tick may run: what can be reached from the controller's Tick and from the RunOnce around it.</summary>
public sealed class TickPath
{
    private static readonly ConditionalWeakTable<DeviceBuild, TickPath> _known = [];

    // Each method with the one through which it was reached first; roots lead to themselves.
    private readonly Dictionary<MethodDefinition, MethodDefinition> _callers = [];

    private TickPath(DeviceBuild build)
    {
        CallGraph graph = new(build);
        Queue<MethodDefinition> open = new(graph.Types.SelectMany(type => type.Methods).Where(IsRoot));

        foreach (MethodDefinition root in open)
        {
            _callers.Add(root, root);
        }

        while (open.TryDequeue(out MethodDefinition? method))
        {
            foreach (MethodDefinition callee in graph.Callees(method).Where(callee => _callers.TryAdd(callee, method)))
            {
                open.Enqueue(callee);
            }
        }
    }

    public IReadOnlyCollection<MethodDefinition> Methods => _callers.Keys;

    public static TickPath Of(DeviceBuild build)
    {
        return _known.GetValue(build, b => new TickPath(b));
    }

    /// <summary>How the tick comes to a method, for people.</summary>
    public string Describe(MethodDefinition method)
    {
        List<string> path = [$"{method.DeclaringType.Name}.{method.Name}"];

        for (MethodDefinition current = method; _callers[current] != current; current = _callers[current])
        {
            path.Insert(0, $"{_callers[current].DeclaringType.Name}.{_callers[current].Name}");
        }

        return string.Join(" > ", path);
    }

    private static bool IsRoot(MethodDefinition method)
    {
        bool isTick = method.Name == "Tick" && method.DeclaringType.FullName == "InvertedAnodeBms.Core.BmsController";
        return isTick || method.Name == "RunOnce";
    }
}
