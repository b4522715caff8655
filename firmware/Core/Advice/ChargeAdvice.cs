namespace InvertedAnodeBms.Core.Advice;

/// <summary>What models and detectors advise the charge stage, in integers: without them no advice.</summary>
public sealed class ChargeAdvice
{
    /// <summary>Highest current that leaves half of the salt at every bottom front over the next two minutes, in microamps.</summary>
    public int SandMicroamps = int.MaxValue;

    /// <summary>Steady current that reaches the nucleation barrier of a bare top face that is to stay bare, in microamps.</summary>
    public int BarrierMicroamps = int.MaxValue;

    /// <summary>Largest share of the salt that is missing at a front, in permille.</summary>
    public int MissingSaltPermille;

    /// <summary>Risk by belief alone: transport, nucleation, moss. 0 to 1000.</summary>
    public int BeliefPermille;

    /// <summary>Evidence of the detectors, which was measured. 0 to 1000.</summary>
    public int EvidencePermille;

    /// <summary>Both together, 0 to 1000.</summary>
    public int RiskPermille;
}
