using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Projects;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules.Tick;

/// <summary>
/// Which method of the firmware may call which. A virtual or interface call may reach every implementation in firmware and boards; a call of
/// a delegate may reach every method of which a delegate of that type is made anywhere.
/// </summary>
public sealed class CallGraph
{
    private readonly DeviceBuild _build;
    private readonly Dictionary<string, HashSet<MethodDefinition>> _implementations = [];
    private readonly Dictionary<string, HashSet<MethodDefinition>> _delegateTargets = [];

    public CallGraph(DeviceBuild build)
    {
        _build = build;
        IEnumerable<DeviceAssembly> firmware = build.Assemblies.Where(assembly => (assembly.Kind & ProjectKinds.Firmware) != 0);
        ModuleDefinition?[] modules = firmware.Select(assembly => assembly.Module).ToArray();
        Types = build.Types.Where(type => modules.Contains(type.Module)).ToArray();

        foreach (TypeDefinition type in Types)
        {
            AddImplementations(type);
            AddDelegateTargets(type);
        }
    }

    /// <summary>Types of firmware and boards; test doubles of unit tests are none of the tick's business.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    public IEnumerable<MethodDefinition> Callees(MethodDefinition method)
    {
        return method.HasBody ? method.Body.Instructions.SelectMany(Targets).Distinct() : [];
    }

    private IEnumerable<MethodDefinition> Targets(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference called)
        {
            return [];
        }

        MethodDefinition? own = _build.ResolveOwn(called);
        IEnumerable<MethodDefinition> direct = own is null ? [] : [own];
        bool isVirtual = instruction.OpCode == OpCodes.Callvirt || instruction.OpCode == OpCodes.Ldvirtftn;
        IEnumerable<MethodDefinition> overriding = isVirtual ? Find(_implementations, KeyOf(called)) : [];
        IEnumerable<MethodDefinition> delegated = called.Name == "Invoke" ? Find(_delegateTargets, called.DeclaringType.FullName) : [];
        return direct.Concat(overriding).Concat(delegated);
    }

    private void AddImplementations(TypeDefinition type)
    {
        TypeDefinition[] lineage = Ancestors(type).ToArray();
        TypeDefinition[] contracts = lineage.Append(type).SelectMany(t => t.Interfaces).SelectMany(i => Contracts(i.InterfaceType)).ToArray();

        foreach (MethodDefinition method in type.Methods.Where(method => method.IsVirtual))
        {
            foreach (MethodReference overridden in method.Overrides)
            {
                Add(_implementations, KeyOf(overridden), method);
            }

            IEnumerable<MethodDefinition> inherited = lineage.Concat(contracts).SelectMany(t => t.Methods);

            foreach (MethodDefinition other in inherited.Where(candidate => candidate.IsVirtual && SameSignature(candidate, method)))
            {
                Add(_implementations, KeyOf(other), method);
            }
        }

        // An interface can be satisfied by a method that a base class declares without knowing it.
        foreach (MethodDefinition wanted in contracts.SelectMany(contract => contract.Methods))
        {
            MethodDefinition? inherited = lineage.SelectMany(t => t.Methods).FirstOrDefault(method => SameSignature(method, wanted));

            if (inherited is not null && !inherited.DeclaringType.IsInterface)
            {
                Add(_implementations, KeyOf(wanted), inherited);
            }
        }
    }

    private void AddDelegateTargets(TypeDefinition type)
    {
        foreach (Instruction instruction in type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions))
        {
            Instruction? before = instruction.Previous;
            bool makesDelegate = instruction.OpCode == OpCodes.Newobj && before?.OpCode.Code is Code.Ldftn or Code.Ldvirtftn;

            if (makesDelegate && before is not null && instruction.Operand is MethodReference constructor)
            {
                foreach (MethodDefinition method in Targets(before))
                {
                    Add(_delegateTargets, constructor.DeclaringType.FullName, method);
                }
            }
        }
    }

    private IEnumerable<TypeDefinition> Ancestors(TypeDefinition type)
    {
        for (TypeDefinition? current = Parent(type); current is not null; current = Parent(current))
        {
            yield return current;
        }
    }

    private TypeDefinition? Parent(TypeDefinition type)
    {
        return type.BaseType is null ? null : _build.Resolve(type.BaseType);
    }

    private IEnumerable<TypeDefinition> Contracts(TypeReference contract)
    {
        TypeDefinition? definition = _build.Resolve(contract);
        return definition is null ? [] : definition.Interfaces.SelectMany(i => Contracts(i.InterfaceType)).Prepend(definition);
    }

    private static bool SameSignature(MethodDefinition left, MethodDefinition right)
    {
        IEnumerable<string> wanted = right.Parameters.Select(parameter => parameter.ParameterType.FullName);
        return left.Name == right.Name && left.Parameters.Select(parameter => parameter.ParameterType.FullName).SequenceEqual(wanted);
    }

    private static string KeyOf(MethodReference method)
    {
        return method.GetElementMethod().FullName;
    }

    private static void Add(Dictionary<string, HashSet<MethodDefinition>> map, string key, MethodDefinition method)
    {
        if (!map.TryGetValue(key, out HashSet<MethodDefinition>? methods))
        {
            methods = [];
            map.Add(key, methods);
        }

        methods.Add(method);
    }

    private static IEnumerable<MethodDefinition> Find(Dictionary<string, HashSet<MethodDefinition>> map, string key)
    {
        return map.TryGetValue(key, out HashSet<MethodDefinition>? methods) ? methods : [];
    }
}
