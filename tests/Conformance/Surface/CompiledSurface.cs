using InvertedAnodeBms.Conformance.Listing;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>The surface that an assembly really has.</summary>
public sealed class CompiledSurface
{
    private readonly IReadOnlyDictionary<string, string> _renames;

    /// <summary>Reads types under the names that firmware knows them by.</summary>
    /// <param name="renames">Desktop name to name on the chip, for types that firmware reaches through an alias.</param>
    public CompiledSurface(IReadOnlyDictionary<string, string> renames)
    {
        _renames = renames;
    }

    public SurfaceType Of(TypeDefinition type)
    {
        IEnumerable<string> interfaces = type.Interfaces.Select(i => NameOf(i.InterfaceType));
        IEnumerable<string> baseTypes = type.BaseType is { } parent && type.IsClass && !type.IsValueType ? [NameOf(parent)] : [];
        return new SurfaceType(NameOf(type), KindOf(type), interfaces.Concat(baseTypes).ToHashSet(), Members(type).ToHashSet());
    }

    private static ApiKind KindOf(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return ApiKind.Enum;
        }

        if (type.IsInterface)
        {
            return ApiKind.Interface;
        }

        if (type.IsValueType)
        {
            return type.CustomAttributes.Any(a => a.AttributeType.Name == "IsByRefLikeAttribute") ? ApiKind.RefStruct : ApiKind.Struct;
        }

        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            return ApiKind.Delegate;
        }

        return type.IsAbstract && type.IsSealed ? ApiKind.StaticClass : ApiKind.Class;
    }

    private IEnumerable<string> Members(TypeDefinition type)
    {
        ApiKind kind = KindOf(type);

        if (kind == ApiKind.Enum)
        {
            return type.Fields.Where(field => field.IsLiteral).Select(field => $"{field.Name} = {SurfaceText.Literal(field.Constant)}");
        }

        IEnumerable<string> methods = type.Methods
            .Where(method => method.IsPublic && (kind == ApiKind.Delegate ? method.Name == "Invoke" : IsOrdinary(method)))
            .Select(Write);

        return methods
            .Concat(type.Properties.SelectMany(Write))
            .Concat(type.Events.Where(e => e.AddMethod.IsPublic).Select(e => SurfaceText.Event(e.AddMethod.IsStatic, NameOf(e.EventType), e.Name)))
            .Concat(type.Fields.Where(field => field.IsPublic).Select(Write));
    }

    private static bool IsOrdinary(MethodDefinition method)
    {
        bool isOperator = method.Name.StartsWith("op_", StringComparison.Ordinal);
        return isOperator || method.IsConstructor || !method.IsSpecialName;
    }

    private string Write(MethodDefinition method)
    {
        IEnumerable<string> parameters = method.Parameters.Select(Write);
        return method.IsConstructor
            ? SurfaceText.Constructor(parameters)
            : SurfaceText.Method(method.IsStatic, NameOf(method.ReturnType), method.Name, parameters);
    }

    private string Write(FieldDefinition field)
    {
        string type = NameOf(field.FieldType);
        return field.IsLiteral
            ? SurfaceText.Constant(type, field.Name, SurfaceText.Literal(field.Constant))
            : SurfaceText.Field(field.IsStatic, type, field.Name);
    }

    private IEnumerable<string> Write(PropertyDefinition property)
    {
        string[] parameters = property.Parameters.Select(Write).ToArray();

        if (property.GetMethod is { IsPublic: true } getter)
        {
            yield return SurfaceText.Accessor(getter.IsStatic, NameOf(property.PropertyType), property.Name, parameters, "get");
        }

        if (property.SetMethod is { IsPublic: true } setter)
        {
            yield return SurfaceText.Accessor(setter.IsStatic, NameOf(property.PropertyType), property.Name, parameters, "set");
        }
    }

    private string Write(ParameterDefinition parameter)
    {
        bool isParams = parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ParamArrayAttribute");
        string reference = parameter.IsOut ? "out" : parameter.IsIn ? "in" : "ref";
        string modifier = parameter.ParameterType.IsByReference ? reference : isParams ? "params" : "";
        string? defaultValue = parameter.HasConstant ? SurfaceText.Literal(parameter.Constant) : null;
        return SurfaceText.Parameter(modifier, NameOf(parameter.ParameterType), parameter.Name, defaultValue);
    }

    private string NameOf(TypeReference type)
    {
        string name = type.FullName.Replace('/', '.').TrimEnd('&');
        string element = name.TrimEnd('[', ']');
        return _renames.TryGetValue(element, out string? renamed) ? renamed + name[element.Length..] : name;
    }
}
