using InvertedAnodeBms.Conformance.Compilation;
using InvertedAnodeBms.Conformance.Rules.Tick;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheTickPathTests
{
    [TestMethod]
    [DataRow("BmsController.Tick")]
    [DataRow("TickLoop.RunOnce")]
    [DataRow("PrechargeState.Handle")]
    [DataRow("StateBehaviour.Enter")]
    [DataRow("Crc32.Compute")]
    [DataRow("OnChipFrontEnd.Acquire")]
    [DataRow("Ina228StackFrontEnd.Acquire")]
    [DataRow("I2cRegisters.Write16")]
    [DataRow("GateOutputs.Beat")]
    [DataRow("IdleTickLoop.RunOnce")]
    [DataRow("Bq25120aCharger.SetMicroamps")]
    [DataRow("UartLink.Receive")]
    public void ReachesThroughInterfacesAndBaseClasses(string name)
    {
        CollectionAssert.Contains(Names(), name);
    }

    [TestMethod]
    [DataRow("BmsController..ctor")]
    [DataRow("BmsController.Identify")]
    [DataRow("NtcTable..ctor")]
    [DataRow("LfpLithiumPouch36.Create")]
    [DataRow("Program.Main")]
    public void LeavesOutWhatRunsOnlyAtStart(string name)
    {
        CollectionAssert.DoesNotContain(Names(), name);
    }

    [TestMethod]
    public void TellsHowTheTickComesToAMethod()
    {
        TickPath path = TickPath.Of(DeviceBuild.Current);
        string description = path.Describe(path.Methods.First(method => method.Name == "Handle"));
        StringAssert.Contains(description, "BmsController.Tick > ChargeStage.Decide > ChargeStateMachine.Step > ");
    }

    private static string[] Names()
    {
        return TickPath.Of(DeviceBuild.Current).Methods.Select(method => $"{method.DeclaringType.Name}.{method.Name}").ToArray();
    }
}
