using System;

namespace InvertedAnodeBms.Core.Deposition;

/// <summary>Lithium on one face: live, dead, covered share, active area. Charge is counted in integers; what dies stays lithium.</summary>
public sealed class FrontState
{
    private const int Million = 1_000_000;

    private readonly FrontDesign _design;
    private readonly float _areaPerNanocoulomb;
    private readonly float _fullArea;
    private readonly float _perBarrier;
    private readonly float _leastDriveVolts;
    private readonly float _perSeedNanocoulomb;
    private readonly long _portionNanocoulombs;
    private long _platedNanocoulombs;
    private long _dyingMillionths;

    /// <summary>Live lithium, in nanocoulombs; not below 0.</summary>
    public long LiveNanocoulombs;

    /// <summary>Dead lithium, in nanocoulombs.</summary>
    public long DeadNanocoulombs;

    /// <summary>Share of the face that carries lithium, 0 to 1, never quite 0.</summary>
    public float Coverage;

    /// <summary>Active area per geometric area.</summary>
    public float Area;

    /// <summary>Creates a face as built.</summary>
    /// <exception cref="ArgumentException">A parameter is out of the range its description gives.</exception>
    public FrontState(FrontDesign design)
    {
        bool sound = 0f < design.Area && 0f < design.InitialCoverage && design.InitialCoverage <= 1f && 0f < design.BarrierVolts
            && 0f <= design.AreaGain && design.AreaGainNanocoulombs > 0 && design.SeedNanocoulombs > 0
            && design.DeathPpm >= 0 && design.DeathPpm <= 100_000;

        if (!sound)
        {
            throw new ArgumentException();
        }

        _design = design;
        _portionNanocoulombs = design.AreaGainNanocoulombs / 2_000;
        _areaPerNanocoulomb = 1f / design.AreaGainNanocoulombs;
        _fullArea = design.Area + design.AreaGain;
        _perBarrier = 1f / design.BarrierVolts;
        _leastDriveVolts = design.BarrierVolts / 6f;
        _perSeedNanocoulomb = 1f / design.SeedNanocoulombs;
        LiveNanocoulombs = design.LithiumNanocoulombs;
        Area = design.Area;
        Coverage = LiveNanocoulombs > 0 ? 1f : design.InitialCoverage;
    }

    /// <summary>Covered active area per geometric area: what the current goes through.</summary>
    public float ActiveArea()
    {
        return Coverage * Area;
    }

    /// <summary>Takes over what was known before a reboot.</summary>
    /// <param name="liveNanocoulombs">Live lithium, not below 0.</param>
    /// <param name="deadNanocoulombs">Dead lithium, not below 0.</param>
    /// <param name="coverage">Covered share, above 0, at most 1.</param>
    /// <param name="area">Active area per geometric area, above 0.</param>
    public void Restore(long liveNanocoulombs, long deadNanocoulombs, float coverage, float area)
    {
        LiveNanocoulombs = liveNanocoulombs;
        DeadNanocoulombs = deadNanocoulombs;
        Coverage = coverage;
        Area = area;
    }

    /// <summary>Lithium arrives.</summary>
    /// <param name="nanocoulombs">Charge, at least 0.</param>
    public void Plate(long nanocoulombs)
    {
        LiveNanocoulombs += nanocoulombs;
        _platedNanocoulombs += nanocoulombs;

        // In portions: the growth of one tick would be lost in rounding.
        if (_platedNanocoulombs > _portionNanocoulombs)
        {
            Area += (_fullArea - Area) * Approximation.Approach(_platedNanocoulombs * _areaPerNanocoulomb);
            _platedNanocoulombs = 0;
        }
    }

    /// <summary>Lithium leaves, and a little dies beside it.</summary>
    /// <param name="nanocoulombs">Charge that leaves, at least 0.</param>
    /// <returns>Charge that left although there was no lithium: the belief about the inventory was wrong. In nanocoulombs.</returns>
    public long Strip(long nanocoulombs)
    {
        _dyingMillionths += nanocoulombs * _design.DeathPpm;
        long died = _dyingMillionths / Million;
        _dyingMillionths -= died * Million;
        LiveNanocoulombs -= nanocoulombs + died;
        DeadNanocoulombs += died;

        if (LiveNanocoulombs >= 0)
        {
            return 0;
        }

        long missing = -LiveNanocoulombs;
        LiveNanocoulombs = 0;
        return missing;
    }

    /// <summary>Lets the covered share follow what drives plating at this face.</summary>
    /// <param name="driveVolts">E at the face, plating above 0, in V.</param>
    /// <param name="seconds">Time.</param>
    /// <param name="bareNanocoulombs">Live lithium below which the face counts as stripped.</param>
    public void Cover(float driveVolts, float seconds, long bareNanocoulombs)
    {
        if (_leastDriveVolts < driveVolts && Coverage < 1f)
        {
            float ratio = 1f / (driveVolts * _perBarrier);
            float grown = _design.NucleationPerSecond * Approximation.Decay(ratio * ratio) * seconds;
            Coverage += (1f - Coverage) * grown / (1f + grown);
        }

        if (driveVolts < 0f && LiveNanocoulombs < bareNanocoulombs)
        {
            float left = _design.InitialCoverage + (DeadNanocoulombs * _perSeedNanocoulomb);
            Coverage = left < Coverage ? left : Coverage;
        }
    }
}
