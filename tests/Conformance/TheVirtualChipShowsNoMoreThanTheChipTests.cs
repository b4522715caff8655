using InvertedAnodeBms.Conformance.Listing;
using InvertedAnodeBms.Conformance.SelfTest;
using InvertedAnodeBms.Conformance.Surface;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheVirtualChipShowsNoMoreThanTheChipTests
{
    [TestMethod]
    public void EveryTypeAndMemberUnderTheChipsNamesIsListed()
    {
        SurfaceType[] types = StandIns.Built().SameNamed.ToArray();

        Assert.IsGreaterThan(20, types.Length);
        Expect.Nothing(types.SelectMany(type => SurfaceComparison.Excess(type, ApiCatalogue.Current)), "The desktop offers what the chip lacks:");
    }

    [TestMethod]
    public void EveryMemberThatFirmwareReachesThroughAnAliasIsListed()
    {
        StandIns standIns = StandIns.Built();
        SurfaceType[] types = standIns.Aliased.ToArray();

        Assert.HasCount(standIns.Aliases.Count, types);
        Expect.Nothing(types.SelectMany(AliasExcess), "The desktop offers what the chip lacks:");
    }

    [TestMethod]
    public void TheAliasesStandForMathAndForTheClockTheSleepAndTheFilesOfTheDesktop()
    {
        string[] names = StandIns.Built().Aliases.Values.ToArray();
        CollectionAssert.IsSubsetOf(new[] { "System.Math", "System.Environment", "System.Threading.Thread", "System.IO.File" }, names);
    }

    [TestMethod]
    [DataRow("public class Rtc2 { }", "Rtc2 does not exist on the chip.")]
    [DataRow("public struct AdcController { }", "AdcController is a Struct here and a Class on the chip.")]
    [DataRow("public class AdcController { public int Fast() => 1; }", "AdcController has no 'System.Int32 Fast()' on the chip.")]
    [DataRow("public class AdcController { public AdcController(int n) { } }", "AdcController has no 'new(System.Int32 n)' on the chip.")]
    [DataRow("public class AdcController { public long MaxValue => 1; }", "AdcController has no 'System.Int64 MaxValue { get; }' on the chip.")]
    [DataRow(
        "public class AdcController { public int MaxValue { get; set; } }",
        "AdcController has no 'System.Int32 MaxValue { set; }' on the chip.")]
    [DataRow(
        "public class AdcController : System.IDisposable { public void Dispose() { } }",
        "AdcController is no System.IDisposable on the chip.\nAdcController has no 'System.Void Dispose()' on the chip.")]
    [DataRow("public enum AdcChannelMode { SingleEnded = 1 }", "AdcChannelMode has no 'SingleEnded = 1' on the chip.")]
    public void ADifferenceIsFound(string source, string expected)
    {
        StandIns standIns = new([DesktopSample.Compile($"namespace System.Device.Adc; {source}")], new Dictionary<string, string>());
        string report = Report(standIns.SameNamed.SelectMany(type => SurfaceComparison.Excess(type, ApiCatalogue.Current)));
        Assert.AreEqual(expected, report.Replace("System.Device.Adc.", "", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ADifferenceBehindAnAliasIsFound()
    {
        const string Source =
            "namespace Desktop; public static class FastMath { public static double Exp(double d) => d; public static int Exp(int d) => d; }";
        StandIns standIns = new([DesktopSample.Compile(Source)], new Dictionary<string, string> { ["Desktop.FastMath"] = "System.Math" });
        string report = Report(standIns.Aliased.SelectMany(AliasExcess));
        Assert.AreEqual("System.Math has no 'static System.Int32 Exp(System.Int32 d)' on the chip.", report);
    }

    // A stand-in behind an alias may be a static class for what is an object on the chip: only its members count.
    private static IEnumerable<string> AliasExcess(SurfaceType type)
    {
        ApiType listed = ApiCatalogue.Current.FindType(type.FullName)!;
        return SurfaceComparison.ExcessMembers(type, ListedSurface.WithInherited(listed, ApiCatalogue.Current));
    }

    private static string Report(IEnumerable<string> sentences)
    {
        return string.Join('\n', sentences);
    }
}
