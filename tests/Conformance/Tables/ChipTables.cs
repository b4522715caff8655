using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InvertedAnodeBms.Conformance.Tables;

/// <summary>
/// Size of the two tables of an assembly for the chip that 16-bit offsets point into. Both are bounds from above, by up to 600 bytes, of what the
/// metadata processor 3.x writes: texts that the interpreter knows by heart and types that it drops are counted here all the same.
/// </summary>
public sealed class ChipTables
{
    /// <summary>Bytes. Offsets from 0xFFFF - 860 on stand for the interpreter's own 860 texts, whatever an assembly holds there.</summary>
    public const int MostTextBytes = 0xFFFF - 860;

    /// <summary>Bytes. The metadata processor refuses more; 0xFFFF itself stands for a method without a body.</summary>
    public const int MostCodeBytes = 0xFFFF;

    /// <summary>Bytes of a token operand in a desktop assembly less those on the chip.</summary>
    private const int TokenBytesSaved = 2;

    /// <summary>Bytes that one handler takes behind the code of its method, with its share of count and padding.</summary>
    private const int HandlerBytes = 16;

    public ChipTables(ModuleDefinition module)
    {
        TextBytes = Texts(module).Distinct(StringComparer.Ordinal).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        CodeBytes = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Sum(method => BytesOf(method.Body));
    }

    /// <summary>Bytes of the string table: each name and literal once, in UTF-8, with its end mark.</summary>
    public int TextBytes { get; }

    /// <summary>Bytes of the byte code table.</summary>
    public int CodeBytes { get; }

    public bool Fit => TextBytes <= MostTextBytes && CodeBytes <= MostCodeBytes;

    public override string ToString()
    {
        return $"{TextBytes} of {MostTextBytes} bytes of text, {CodeBytes} of {MostCodeBytes} bytes of code";
    }

    private static IEnumerable<string> Texts(ModuleDefinition module)
    {
        TypeDefinition[] types = module.GetTypes().ToArray();
        IEnumerable<string> references = module.AssemblyReferences.Select(reference => reference.Name)
            .Concat(module.GetTypeReferences().SelectMany(type => new[] { type.Namespace, type.Name }))
            .Concat(module.GetMemberReferences().Select(member => member.Name));

        return references.Concat(types.SelectMany(TextsOf)).Append(module.Assembly.Name.Name).Append(string.Empty);
    }

    private static IEnumerable<string> TextsOf(TypeDefinition type)
    {
        IEnumerable<string> literals = type.Methods
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Select(instruction => instruction.Operand).OfType<string>());

        IEnumerable<ICustomAttributeProvider> attributed = type.Methods.Concat<ICustomAttributeProvider>(type.Fields).Append(type);
        IEnumerable<string> arguments = attributed
            .SelectMany(member => member.CustomAttributes)
            .SelectMany(attribute => attribute.ConstructorArguments)
            .Select(argument => argument.Value)
            .OfType<string>();

        // Constants, and with them the members of enums, leave no trace on the chip.
        return type.Fields.Where(field => !field.HasConstant).Select(field => field.Name)
            .Concat(type.Methods.Select(method => method.Name))
            .Concat(literals)
            .Concat(arguments)
            .Append(type.Namespace)
            .Append(type.Name);
    }

    private static int BytesOf(MethodBody body)
    {
        int tokens = body.Instructions.Count(instruction => instruction.Operand is MemberReference or string);
        return body.CodeSize - TokenBytesSaved * tokens + HandlerBytes * body.ExceptionHandlers.Count;
    }
}
