using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

[TestClass]
public sealed class ConfigurationBoundsTests
{
    [TestMethod]
    public void TheBoardsOwnValuesAreWithinItsBounds()
    {
        ConfigurationBounds bounds = Create();
        Assert.IsTrue(bounds.Contains(bounds.Own));
    }

    [TestMethod]
    public void TheTightestOfEverythingIsWithinTheBounds()
    {
        Assert.IsTrue(Create().Contains(Tightest()));
    }

    [DataRow((int)ConfigurationItem.ChargeTargetMicrovolts)]
    [DataRow((int)ConfigurationItem.DischargeCutoffMicrovolts)]
    [DataRow((int)ConfigurationItem.ChargeMicroamps)]
    [DataRow((int)ConfigurationItem.FastMicroamps)]
    [DataRow((int)ConfigurationItem.OverVoltageMicrovolts)]
    [DataRow((int)ConfigurationItem.UnderVoltageMicrovolts)]
    [DataRow((int)ConfigurationItem.ChargeOverMicroamps)]
    [DataRow((int)ConfigurationItem.DischargeOverMicroamps)]
    [DataRow((int)ConfigurationItem.HottestDeciCelsius)]
    [DataRow((int)ConfigurationItem.HottestChargeDeciCelsius)]
    [DataRow((int)ConfigurationItem.ColdestChargeDeciCelsius)]
    [TestMethod]
    public void NoLimitCanBeLoosened(int item)
    {
        ConfigurationBounds bounds = Create();
        bool low = bounds.Lowest.Values[item] == bounds.Own.Values[item];
        Assert.IsTrue(low != (bounds.Highest.Values[item] == bounds.Own.Values[item]));

        ConfigurationValues values = HostRig.Own();
        values.Values[item] += low ? -1 : 1;
        Assert.IsFalse(bounds.Contains(values));
        Assert.AreEqual(item, (int)bounds.Item);
        Assert.AreEqual((int)(low ? BoundFault.TooLow : BoundFault.TooHigh), (int)bounds.Fault);
    }

    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(7)]
    [DataRow(8)]
    [DataRow(9)]
    [DataRow(10)]
    [DataRow(11)]
    [DataRow(12)]
    [DataRow(13)]
    [DataRow(14)]
    [TestMethod]
    public void EveryItemHasTwoBoundsAndBothSidesOfThem(int item)
    {
        ConfigurationBounds bounds = Create();
        ConfigurationValues values = Tightest();
        values.Values[item] = bounds.Lowest.Values[item] - 1;
        Assert.IsFalse(bounds.Contains(values));
        Assert.AreEqual((int)BoundFault.TooLow, (int)bounds.Fault);
        Assert.AreEqual(item, (int)bounds.Item);

        values.Values[item] = bounds.Highest.Values[item];
        bool highest = bounds.Contains(values);
        Assert.IsTrue(highest || (int)bounds.Fault == (int)BoundFault.TooNear);
        values.Values[item] = int.MinValue;
        Assert.IsFalse(bounds.Contains(values));
        values.Values[item] = int.MaxValue;
        Assert.AreEqual(item == (int)ConfigurationItem.DeviceNumber, bounds.Contains(values));
    }

    [DataRow((int)ConfigurationItem.OverVoltageMicrovolts, 3_649_999, (int)ConfigurationItem.ChargeTargetMicrovolts, 3_599_999)]
    [DataRow((int)ConfigurationItem.UnderVoltageMicrovolts, 2_000_001, (int)ConfigurationItem.DischargeCutoffMicrovolts, 2_500_001)]
    [DataRow((int)ConfigurationItem.ChargeOverMicroamps, 35_999, (int)ConfigurationItem.FastMicroamps, 17_999)]
    [TestMethod]
    public void ALimitKeepsItsDistanceFromWhatItProtects(int limit, int value, int protects, int other)
    {
        ConfigurationBounds bounds = Create();
        ConfigurationValues values = HostRig.Own();
        values.Values[limit] = value;
        Assert.IsFalse(bounds.Contains(values));
        Assert.AreEqual(limit, (int)bounds.Item);
        Assert.AreEqual((int)BoundFault.TooNear, (int)bounds.Fault);

        values.Values[protects] = other;
        Assert.IsTrue(bounds.Contains(values));
    }

    [DataRow(7_200, true)]
    [DataRow(7_199, false)]
    [TestMethod]
    public void FastIsNotSlowerThanNormal(int fastMicroamps, bool fits)
    {
        ConfigurationBounds bounds = Create();
        ConfigurationValues values = HostRig.Own();
        values.Values[(int)ConfigurationItem.FastMicroamps] = fastMicroamps;
        Assert.AreEqual(fits, bounds.Contains(values));
    }

    private static ConfigurationBounds Create()
    {
        return new ConfigurationBounds(Configurations.Pack(2, 2));
    }

    private static ConfigurationValues Tightest()
    {
        ConfigurationBounds bounds = Create();
        ConfigurationValues values = new ConfigurationValues();

        for (int i = 0; i < ConfigurationValues.Count; i++)
        {
            int own = bounds.Own.Values[i];
            values.Values[i] = bounds.Lowest.Values[i] == own ? bounds.Highest.Values[i] : bounds.Lowest.Values[i];
        }

        return values;
    }
}
