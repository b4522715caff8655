using System.Collections;
using System.Reflection;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class DesignCatalogueTests
{
    public static IEnumerable<object[]> Pairs => DesignCatalogue.All
        .Where(spec => spec.Name.EndsWith("-inverted", StringComparison.Ordinal))
        .Select(spec => new object[] { spec.Name, spec.Name.Replace("-inverted", "-upright", StringComparison.Ordinal) });

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void InvertedAndUprightDifferOnlyInWhichSideFacesTheSeparator(string invertedName, string uprightName)
    {
        CellSpec inverted = DesignCatalogue.Find(invertedName);
        CellSpec upright = DesignCatalogue.Find(uprightName);
        AnodeSpec turned = upright.Anode with
        {
            BottomFace = upright.Anode.TopFace,
            TopFace = upright.Anode.BottomFace,
            LithiumBelow = upright.Anode.LithiumAbove,
            LithiumAbove = upright.Anode.LithiumBelow,
        };

        CellSpec expected = inverted with { Name = string.Empty, About = string.Empty };

        Assert.AreEqual(expected, upright with { Name = string.Empty, About = string.Empty, Anode = turned });
        Assert.AreNotEqual(inverted.Anode, upright.Anode);
    }

    [TestMethod]
    public void LithiumOfAnInvertedDesignIsBelowAndOfAnUprightOneAbove()
    {
        foreach (CellSpec spec in DesignCatalogue.All)
        {
            bool inverted = spec.Name.EndsWith("-inverted", StringComparison.Ordinal);
            double wrong = inverted ? spec.Anode.LithiumAbove : spec.Anode.LithiumBelow;
            Assert.AreEqual(0, wrong, spec.Name);
        }
    }

    [TestMethod]
    public void EveryParameterOfEveryDesignHasAUnitASourceAndAFiniteValue()
    {
        int count = 0;

        foreach (CellSpec spec in DesignCatalogue.All)
        {
            foreach ((string path, Parameter parameter) in Walk(spec, spec.Name, []))
            {
                count++;
                Assert.IsFalse(string.IsNullOrWhiteSpace(parameter.Unit), $"{path} has no unit");
                Assert.IsFalse(string.IsNullOrWhiteSpace(parameter.Source), $"{path} has no source");
                Assert.IsTrue(double.IsFinite(parameter.Value), path);
            }

            foreach ((string name, Parameter parameter) in spec.Electrolyte.Describe())
            {
                Assert.IsFalse(string.IsNullOrWhiteSpace(parameter.Unit) || string.IsNullOrWhiteSpace(parameter.Source), $"{spec.Name}: {name}");
            }
        }

        // A walk that finds nothing proves nothing: fronts, faces, host, contacts, separator and electrolyte of each.
        Assert.IsGreaterThan(60 * DesignCatalogue.All.Count, count);
    }

    [TestMethod]
    public void NamesAreUniqueAndFindTheirDesign()
    {
        CollectionAssert.AllItemsAreUnique(DesignCatalogue.All.Select(spec => spec.Name).ToList());

        foreach (CellSpec spec in DesignCatalogue.All)
        {
            Assert.AreSame(spec, DesignCatalogue.Find(spec.Name));
            Assert.IsFalse(string.IsNullOrWhiteSpace(spec.About));
        }
    }

    [TestMethod]
    public void AnUnknownNameIsAnErrorThatListsWhatThereIs()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => DesignCatalogue.Find("sym-glass"));

        StringAssert.Contains(error.Message, "sym-glass");
        StringAssert.Contains(error.Message, "lfp-cloth-inverted");
    }

    [TestMethod]
    public void FullCellsHaveACathodeAndTheOthersHaveNone()
    {
        foreach (CellSpec spec in DesignCatalogue.All)
        {
            Assert.AreEqual(spec.Counter == CounterKind.Cathode, spec.Cathode is not null, spec.Name);
        }
    }

    [TestMethod]
    public void TheClothHoldsTheLithiumOfThePaperAndNoMoreThanItsPores()
    {
        double capacity = HostLibrary.Cloth.CapacityMilliampereHours;

        Assert.IsGreaterThanOrEqualTo(36, capacity);
        Assert.IsLessThan(41.3, capacity);
    }

    private static IEnumerable<(string Path, Parameter Parameter)> Walk(object value, string path, HashSet<object> seen)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool ours = property.PropertyType.Namespace?.StartsWith("InvertedAnodeBms", StringComparison.Ordinal) == true;

            if (!ours || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            object? inner = property.GetValue(value);
            string name = $"{path}.{property.Name}";

            if (inner is Parameter parameter)
            {
                yield return (name, parameter);
            }
            else if (inner is not null && inner is not (Enum or IEnumerable) && seen.Add(inner))
            {
                foreach ((string, Parameter) found in Walk(inner, name, seen))
                {
                    yield return found;
                }
            }
        }
    }
}
