using System.Reflection;
using System.Text;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Collects every parameter of designs by reflection, so that no table can forget one.</summary>
public static class ParameterList
{
    /// <summary>Parameters of designs, each once per group.</summary>
    public static IReadOnlyList<NamedParameter> Of(IEnumerable<CellSpec> designs)
    {
        List<NamedParameter> all = [];
        HashSet<(string Group, string Name, double Value)> seen = [];

        foreach (CellSpec design in designs)
        {
            foreach (NamedParameter entry in OfDesign(design))
            {
                if (seen.Add((entry.Group, entry.Name, entry.Parameter.Value)))
                {
                    all.Add(entry);
                }
            }
        }

        return all;
    }

    private static IEnumerable<NamedParameter> OfDesign(CellSpec design)
    {
        AnodeSpec anode = design.Anode;
        string electrolyte = $"electrolyte: {design.Electrolyte.Name}";
        IEnumerable<NamedParameter> entries = OfObject(electrolyte, design.Electrolyte)
            .Concat(design.Electrolyte.Describe().Select(entry => new NamedParameter(electrolyte, entry.Name, entry.Parameter)))
            .Concat(OfObject($"host: {anode.Host.Name}", anode.Host))
            .Concat(OfObject($"front: {anode.Top.Name}", anode.Top))
            .Concat(OfObject($"face: {anode.TopFace.Name}", anode.TopFace))
            .Concat(OfObject($"face: {anode.BottomFace.Name}", anode.BottomFace))
            .Concat(OfObject($"lithium as built: {design.Name}", anode))
            .Concat(OfObject($"contacts: {design.Counter}", design.Contacts))
            .Concat(OfObject(design.Area > 2 ? "stack: wearable pouch" : "stack: coin cell", design));

        if (anode.Host.Thickness > 0)
        {
            entries = entries.Concat(OfObject($"front: {anode.Bottom.Name}", anode.Bottom));
        }

        return design.Cathode is null ? entries : entries.Concat(OfObject($"cathode: {design.Cathode.Name}", design.Cathode));
    }

    private static IEnumerable<NamedParameter> OfObject(string group, object owner)
    {
        return owner.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(Parameter))
            .Select(property => new NamedParameter(group, InWords(property.Name), (Parameter)property.GetValue(owner)!));
    }

    private static string InWords(string name)
    {
        StringBuilder words = new();

        foreach (char letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
