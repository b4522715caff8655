using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Amount and time of a charge. Trusts neither the state machine nor the charger: measured and commanded current decide.</summary>
public sealed class SessionWatch
{
    private readonly CellDesign _design;

    /// <summary>Creates the watch of a design.</summary>
    public SessionWatch(CellDesign design)
    {
        _design = design;
    }

    /// <summary>Takes one tick.</summary>
    public void Update(ChargeSession session, Conditions conditions)
    {
        bool precharge = session.PrechargingMilliseconds >= _design.PrechargeTimeoutMilliseconds;

        // A leak below the stated offset of the sensor cannot be measured: it is no over-charge, however long the pack stays in the dock.
        long mostNanocoulombs = (session.FittingNanocoulombs / 1000 * ProtectionSettings.OverChargePermille) + session.OffsetNanocoulombs;
        bool amount = session.ChargedNanocoulombs() > mostNanocoulombs;
        bool commanded = session.CommandedNanocoulombs > session.ExpectedNanocoulombs / 1000 * ProtectionSettings.CommandedPermille;
        bool time = session.ChargingMilliseconds >= _design.ChargeTimeoutMilliseconds;

        conditions.Set(DiagnosisId.PrechargeTimeout, session.Active && precharge);
        conditions.Set(DiagnosisId.OverCharge, session.Active && amount);
        conditions.Set(DiagnosisId.ChargeTimeout, session.Active && (commanded || time));
    }
}
