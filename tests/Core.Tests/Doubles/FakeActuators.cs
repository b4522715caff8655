using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Remembers what the gates and the charger were told.</summary>
public sealed class FakeActuators : IActuators
{
    public bool ChargeGateOn;
    public bool DischargeGateOn;
    public int ChargeMicroamps;
    public int Applied;
    public int Beats;
    public bool BeatBeforeApply;
    public bool BothGatesEverOn;
    public int Restarts;
    public bool RestartWithGateOn;

    public void Apply(Decision decision)
    {
        ChargeGateOn = decision.ChargeGateOn;
        DischargeGateOn = decision.DischargeGateOn;
        ChargeMicroamps = decision.ChargeMicroamps;
        BothGatesEverOn = BothGatesEverOn || (ChargeGateOn && DischargeGateOn);
        Applied++;
    }

    public void Restart()
    {
        Restarts++;
        RestartWithGateOn = RestartWithGateOn || ChargeGateOn || DischargeGateOn;
    }

    public void Beat()
    {
        Beats++;
        BeatBeforeApply = BeatBeforeApply || Beats > Applied;
    }
}
