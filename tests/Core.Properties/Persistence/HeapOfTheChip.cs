using System.Reflection;

namespace InvertedAnodeBms.Core.Properties.Persistence;

/// <summary>
/// What objects take on the chip's heap: blocks of 12 bytes, one for an object and one for each of its fields, one for an array and one for each
/// reference in it, or as many as its numbers fill.
/// </summary>
internal static class HeapOfTheChip
{
    private const int Block = 12;

    /// <summary>Bytes of an object and of everything that it alone holds.</summary>
    /// <param name="root">The object.</param>
    /// <param name="elsewhere">Objects that are counted elsewhere.</param>
    public static int Bytes(object root, params object[] elsewhere)
    {
        HashSet<object> seen = new(elsewhere, ReferenceEqualityComparer.Instance);
        return Of(root, seen);
    }

    private static int Of(object? item, HashSet<object> seen)
    {
        if (item is null || !seen.Add(item))
        {
            return 0;
        }

        Type type = item.GetType();

        if (item is string text)
        {
            return Block + Blocks(text.Length + 1);
        }

        if (item is Array array)
        {
            Type element = type.GetElementType()!;
            return element.IsValueType
                ? Block + Blocks(array.Length * (element == typeof(byte) ? 1 : element == typeof(long) ? 8 : 4))
                : Block + (Block * array.Length) + array.Cast<object?>().Sum(held => Of(held, seen));
        }

        int bytes = Block;

        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                bytes += Block + (field.FieldType.IsValueType ? 0 : Of(field.GetValue(item), seen));
            }
        }

        return bytes;
    }

    private static int Blocks(int bytes)
    {
        return (bytes + Block - 1) / Block * Block;
    }
}
