using System.Reflection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Telemetry;

/// <summary>Finds out where a message writes each of its fields: changes one after the other and looks which bytes change.</summary>
internal static class MessageLayout
{
    /// <summary>One line for each field, in the order on the wire.</summary>
    /// <param name="make">Makes a message, with all cells and sensors that there can be.</param>
    /// <param name="write">Writes its payload.</param>
    public static IReadOnlyList<string> Lines<T>(Func<T> make, Action<T, FrameWriter> write)
        where T : notnull
    {
        byte[] before = Payload(make(), write);
        List<(int At, string Line)> lines = [];

        foreach (FieldInfo field in typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public))
        {
            string meaning = SourceWords.Of(field);

            if (field.FieldType.IsArray)
            {
                (int at, int bytes) = Span(before, Payload(Changed(make(), field, 0), write));
                int step = Span(before, Payload(Changed(make(), field, 1), write)).At - at;
                lines.Add((at, $"| {at}, every {step} | {bytes} | `{field.Name}` | {meaning} |"));
            }
            else if ((field.FieldType.IsPrimitive || field.FieldType.IsEnum) && field.Name != nameof(CommandMessage.ArgumentBytes))
            {
                (int at, int bytes) = Span(before, Payload(Changed(make(), field, 0), write));
                lines.Add((at, $"| {at} | {bytes} | `{field.Name}` | {meaning} |"));
            }
        }

        return [.. lines.OrderBy(line => line.At).Select(line => line.Line)];
    }

    /// <summary>The payload that a message writes.</summary>
    public static byte[] Payload<T>(T message, Action<T, FrameWriter> write)
    {
        FrameWriter writer = new();
        writer.Begin(FrameType.Hello);
        write(message, writer);
        byte[] wire = writer.Wire[..(writer.Finish() - 1)];
        int length = Cobs.Decode(wire, wire.Length);
        return wire[FrameFormat.HeaderBytes..(length - FrameFormat.CrcBytes)];
    }

    private static T Changed<T>(T message, FieldInfo field, int index)
        where T : notnull
    {
        if (field.GetValue(message) is Array array)
        {
            array.SetValue(Other(array.GetValue(index)!), index);
        }
        else
        {
            field.SetValue(message, Other(field.GetValue(message)!));
        }

        return message;
    }

    // All bits set, where the field can: it shows how wide it is. A count goes down by one.
    private static object Other(object value)
    {
        return value switch
        {
            bool flag => !flag,
            int count and > 0 => count - 1,
            int => -1,
            uint => uint.MaxValue,
            long => -1L,
            byte => byte.MaxValue,
            Enum => Enum.ToObject(value.GetType(), -1),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name),
        };
    }

    private static (int At, int Bytes) Span(byte[] before, byte[] after)
    {
        int[] changed = [.. Enumerable.Range(0, Math.Min(before.Length, after.Length)).Where(i => before[i] != after[i])];
        Assert.IsNotEmpty(changed, "a field that nobody writes");

        // With one cell less the rest moves up: only the count itself is meant.
        return before.Length == after.Length ? (changed[0], changed[^1] - changed[0] + 1) : (changed[0], 1);
    }
}
