using System.Text.RegularExpressions;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

[TestClass]
public sealed class FaultCatalogTests
{
    [TestMethod]
    public void EveryKindIsDescribedOnce()
    {
        CollectionAssert.AreEquivalent(Enum.GetValues<FaultKind>(), FaultCatalog.All.Select(fault => fault.Kind).ToArray());
        CollectionAssert.AllItemsAreUnique(FaultCatalog.Names.ToArray());
    }

    [TestMethod]
    public void NamesAreKebabCaseAndFindTheirKind()
    {
        foreach (FaultDescription fault in FaultCatalog.All)
        {
            StringAssert.Matches(fault.Name, new Regex("^[a-z]+(-[a-z0-9]+)*$"));
            Assert.AreEqual(fault, FaultCatalog.Find(fault.Name));
            Assert.AreEqual(fault, FaultCatalog.Of(fault.Kind));
            StringAssert.EndsWith(fault.About, ".");
        }

        Assert.IsNull(FaultCatalog.Find("cell-wire-opened"));
    }

    [TestMethod]
    public void AUsualMagnitudeIsInItsRangeAndAFaultWithoutAUnitHasNone()
    {
        foreach (FaultDescription fault in FaultCatalog.All)
        {
            Assert.AreEqual(fault.Unit.Length > 0, fault.HasMagnitude);
            Assert.AreEqual(fault.HasMagnitude, fault.Lowest < fault.Highest, fault.Name);
            Assert.IsTrue(fault.Usual >= fault.Lowest && fault.Usual <= fault.Highest, fault.Name);
        }
    }
}
