using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Core.Tests.Detection;

[TestClass]
public sealed class CellModelVoltageTests
{
    [TestMethod]
    public void TheFirstBeliefIsNoJump()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        CellModelVoltage model = new CellModelVoltage(design);
        model.Take(990_000, 0);
        Assert.AreEqual(design.Ocv.MicrovoltsAt(990_000), model.Microvolts);
        Assert.AreEqual(0, model.JumpMicrovolts);
    }

    // 7.2 mA carry 111 ppm of 36 mAh in two seconds; 20 are rounding.
    [DataRow(129, false)]
    [DataRow(135, true)]
    [TestMethod]
    public void AMoveThatTheCurrentDoesNotExplainIsAJump(int movePpm, bool jump)
    {
        CellModelVoltage model = new CellModelVoltage(LfpLithiumPouch36.Create());
        model.Take(990_000, 7_200);
        int before = model.Microvolts;
        model.Take(990_000 + movePpm, 7_200);
        Assert.IsTrue(model.Microvolts > before);
        Assert.AreEqual(jump ? model.Microvolts - before : 0, model.JumpMicrovolts);
        model.Take(990_000 + movePpm, 7_200);
        Assert.AreEqual(0, model.JumpMicrovolts);
    }

    [TestMethod]
    public void DischargeExplainsAFall()
    {
        CellModelVoltage model = new CellModelVoltage(LfpLithiumPouch36.Create());
        model.Take(990_000, -50_000);
        model.Take(989_500, -50_000);
        Assert.AreEqual(0, model.JumpMicrovolts);
    }
}
