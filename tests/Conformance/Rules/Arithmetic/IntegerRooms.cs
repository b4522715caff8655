using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Rules.Arithmetic;

/// <summary>The rooms of Core that decide. Integers decide, floats advise.</summary>
public static class IntegerRooms
{
    private static readonly string[] _namespaces =
    [
        "InvertedAnodeBms.Core.Cell",
        "InvertedAnodeBms.Core.Charging",
        "InvertedAnodeBms.Core.Commands",
        "InvertedAnodeBms.Core.Measurement",
        "InvertedAnodeBms.Core.Protection",
        "InvertedAnodeBms.Core.Settings",
        "InvertedAnodeBms.Core.Telemetry",
    ];

    public static bool Contains(string space)
    {
        return _namespaces.Any(room => space == room || space.StartsWith(room + ".", StringComparison.Ordinal));
    }

    public static bool Contains(TypeDefinition type)
    {
        return type.DeclaringType is null ? Contains(type.Namespace) : Contains(type.DeclaringType);
    }
}
