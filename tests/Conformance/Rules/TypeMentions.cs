using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>
/// Everything a type mentions: in its bases, fields, signatures, locals and instructions, taken apart into arrays and their elements,
/// generic types and their arguments.
/// </summary>
public static class TypeMentions
{
    public static IEnumerable<TypeMention> In(TypeDefinition type)
    {
        IEnumerable<TypeReference?> bases = [type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType)];

        return bases.SelectMany(Parts).Select(part => new TypeMention(part, type, null))
            .Concat(type.Fields.SelectMany(field => Parts(field.FieldType).Select(part => new TypeMention(part, field, null))))
            .Concat(type.Methods.SelectMany(In));
    }

    private static IEnumerable<TypeMention> In(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature = [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];
        IEnumerable<TypeMention> mentions = signature.SelectMany(Parts).Select(part => new TypeMention(part, method, null));

        if (!method.HasBody)
        {
            return mentions;
        }

        IEnumerable<TypeReference?> caught = method.Body.ExceptionHandlers.Select(handler => handler.CatchType);
        IEnumerable<TypeReference?> body = method.Body.Variables.Select(variable => variable.VariableType).Concat(caught);
        return mentions
            .Concat(body.SelectMany(Parts).Select(part => new TypeMention(part, method, null)))
            .Concat(method.Body.Instructions.SelectMany(i => In(i).SelectMany(Parts).Select(part => new TypeMention(part, method, i))));
    }

    private static IEnumerable<TypeReference?> In(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                return [type];
            case FieldReference field:
                return [field.DeclaringType, field.FieldType];
            case MethodReference method:
                IEnumerable<TypeReference> arguments = method is GenericInstanceMethod generic ? generic.GenericArguments : [];
                return [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. arguments];
            default:
                return [];
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference? type)
    {
        if (type is null)
        {
            yield break;
        }

        yield return type;

        if (type is GenericInstanceType generic)
        {
            foreach (TypeReference part in generic.GenericArguments.SelectMany(Parts))
            {
                yield return part;
            }
        }

        if (type is TypeSpecification specification)
        {
            foreach (TypeReference part in Parts(specification.ElementType))
            {
                yield return part;
            }
        }
    }
}
