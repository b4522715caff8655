using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>A place where a type uses another.</summary>
/// <param name="Type">The type used.</param>
/// <param name="Where">The type, field or method that uses it.</param>
/// <param name="At">The instruction, when it is used in a body.</param>
public sealed record TypeMention(TypeReference Type, IMemberDefinition Where, Instruction? At);
