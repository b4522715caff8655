using System.Reflection;

namespace InvertedAnodeBms.Evidence;

/// <summary>A test method of Core with all its rows. These tests have no set-up and no fields, because they also run on the chip.</summary>
internal sealed class UnitTest
{
    private readonly MethodInfo _method;
    private readonly object?[][] _rows;

    private UnitTest(MethodInfo method)
    {
        _method = method;
        object?[][] rows = [.. Attributes(method, "DataRowAttribute").Select(ValuesOf)];
        _rows = rows.Length > 0 ? rows : [[]];
    }

    /// <summary>Finds the tests of an assembly.</summary>
    public static IEnumerable<UnitTest> In(Assembly assembly)
    {
        return assembly.GetTypes()
            .Where(type => Attributes(type, "TestClassAttribute").Any())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => Attributes(method, "TestMethodAttribute").Any() || Attributes(method, "DataTestMethodAttribute").Any())
            .Select(method => new UnitTest(method));
    }

    /// <summary>Runs every row.</summary>
    /// <returns>False when one failed.</returns>
    public bool Passes()
    {
        try
        {
            foreach (object?[] row in _rows)
            {
                _method.Invoke(Activator.CreateInstance(_method.DeclaringType!), row);
            }

            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    public override string ToString()
    {
        return $"{_method.DeclaringType!.Name}.{_method.Name}";
    }

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name)
    {
        return member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.Name == name);
    }

    // [DataRow(a, b, c)] is DataRow(object, params object[]), or DataRow(params object[]).
    private static object?[] ValuesOf(CustomAttributeData row)
    {
        return [.. row.ConstructorArguments.SelectMany(argument => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> list
            ? list.Select(item => item.Value)
            : [argument.Value])];
    }
}
