namespace InvertedAnodeBms.Core.Charging;

/// <summary>The one place where the charge current is decided: the lowest offer wins, and its reason with it.</summary>
public sealed class CurrentArbiter
{
    /// <summary>Lowest offer so far, in microamps, never negative.</summary>
    public int Microamps;

    /// <summary>Who made the lowest offer. The first of equals.</summary>
    public CurrentReason Reason;

    /// <summary>Starts a round with the first offer.</summary>
    public void Begin(int microamps, CurrentReason reason)
    {
        Microamps = microamps < 0 ? 0 : microamps;
        Reason = reason;
    }

    /// <summary>Takes an offer: a limiter can lower the current, never raise it.</summary>
    public void Offer(int microamps, CurrentReason reason)
    {
        if (microamps < Microamps)
        {
            Microamps = microamps < 0 ? 0 : microamps;
            Reason = reason;
        }
    }
}
