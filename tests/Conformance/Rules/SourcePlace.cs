using InvertedAnodeBms.Conformance.Compilation;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>Where in the sources a piece of IL comes from.</summary>
public static class SourcePlace
{
    public static (string File, int Line) Of(DeviceAssembly assembly, IMemberDefinition member, Instruction? instruction)
    {
        return (instruction is null ? null : OfInstruction((MethodDefinition)member, instruction))
            ?? OfSymbol(assembly, member)
            ?? (member is MethodDefinition { HasBody: true } method ? OfInstruction(method, method.Body.Instructions[^1]) : null)
            ?? (assembly.Name, 0);
    }

    /// <summary>The statement that the instruction belongs to starts at the last sequence point before it.</summary>
    private static (string File, int Line)? OfInstruction(MethodDefinition method, Instruction instruction)
    {
        SequencePoint? point = method.DebugInformation.SequencePoints
            .Where(candidate => !candidate.IsHidden && candidate.Offset <= instruction.Offset)
            .MaxBy(candidate => candidate.Offset);

        return point is null ? null : (point.Document.Url, point.StartLine);
    }

    private static (string File, int Line)? OfSymbol(DeviceAssembly assembly, IMemberDefinition member)
    {
        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        INamedTypeSymbol? symbol = assembly.Compilation.GetTypeByMetadataName(type.FullName.Replace('/', '+'));

        if (symbol is null)
        {
            return type.DeclaringType is null ? null : OfSymbol(assembly, type.DeclaringType);
        }

        ISymbol found = member is TypeDefinition ? symbol : FindMember(symbol, member) ?? symbol;
        FileLinePositionSpan span = found.Locations[0].GetLineSpan();
        return (span.Path, span.StartLinePosition.Line + 1);
    }

    private static ISymbol? FindMember(INamedTypeSymbol type, IMemberDefinition member)
    {
        // The field behind a property is named after it: <Name>k__BackingField.
        string name = member.Name.StartsWith('<') ? member.Name[1..].Split('>')[0] : member.Name;
        ISymbol[] candidates = type.GetMembers(name).ToArray();
        string[] parameters = member is MethodDefinition method ? method.Parameters.Select(parameter => parameter.Name).ToArray() : [];
        IMethodSymbol? overload = candidates.OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Select(p => p.Name).SequenceEqual(parameters));
        return overload ?? candidates.FirstOrDefault();
    }
}
