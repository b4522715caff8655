namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class NearestFormatTests
{
    [TestMethod]
    [DataRow("Cycle Index,Step Index,Voltage,note", "The nearest known format is", "'Cycle Index'")]
    [DataRow("Amps,note", "The nearest known format is Maccor: of it the file has 'Amps'", "it lacks 'TestTime', 'Volts', 'State'")]
    [DataRow("Ewe/V,something else", "The nearest known format is BioLogic: of it the file has 'Ewe/V'", "it lacks 'time/s', 'I/mA'")]
    [DataRow("test_tim_second,note", "The nearest known format is BDF: of it the file has 'test_tim_s", "it lacks 'current_ampere', 'voltage_volt'")]
    public void AnUnknownHeaderIsToldWhatItComesNearestTo(string header, string nearest, string lacks)
    {
        Expect.RefusedText(header + "\n1,2,3,4\n").At(1, null, "columns '" + header.Split(',')[0] + "'", nearest, lacks);
    }

    [TestMethod]
    public void AHeaderLikeNoneIsToldSoByLeavingItOut()
    {
        Assert.IsFalse(Expect.RefusedText("apple,pear\n1,2\n").Message.Contains("nearest", StringComparison.Ordinal));
    }
}
