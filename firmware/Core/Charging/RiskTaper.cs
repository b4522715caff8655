using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>Lowers the current with the risk: g of PHYSICS 5.2, full up to 0.3, a quarter at 0.7, nothing from 0.9.</summary>
/// <remarks>
/// Belief alone only slows down, to the gentle current; only evidence, which was measured, can stop. The model is wrong by a fifth and more, the moss
/// it believes in only ever grows, and a pack that stops charging at believed contact has failed as surely as one with a short.
/// </remarks>
public sealed class RiskTaper
{
    private readonly ChargePolicy _policy;
    private readonly ChargeAdvice _advice;

    /// <summary>Creates the taper.</summary>
    /// <param name="policy">Points of the taper and gentle current.</param>
    /// <param name="advice">Belief and evidence.</param>
    public RiskTaper(ChargePolicy policy, ChargeAdvice advice)
    {
        _policy = policy;
        _advice = advice;
    }

    /// <summary>Share of the current that a risk leaves, in permille.</summary>
    public int SharePermille(int riskPermille)
    {
        if (riskPermille <= _policy.TaperStartPermille)
        {
            return 1000;
        }

        if (riskPermille < _policy.TaperKneePermille)
        {
            int width = _policy.TaperKneePermille - _policy.TaperStartPermille;
            return 1000 - ((1000 - _policy.TaperKneeSharePermille) * (riskPermille - _policy.TaperStartPermille) / width);
        }

        if (riskPermille < _policy.TaperStopPermille)
        {
            int width = _policy.TaperStopPermille - _policy.TaperKneePermille;
            return _policy.TaperKneeSharePermille * (_policy.TaperStopPermille - riskPermille) / width;
        }

        return 0;
    }

    /// <summary>Highest current, in microamps.</summary>
    /// <param name="capMicroamps">Current without risk.</param>
    public int LimitMicroamps(int capMicroamps)
    {
        int tapered = Permille.Of(capMicroamps, SharePermille(_advice.RiskPermille));
        int least = Permille.Of(_policy.GentleMicroamps, SharePermille(_advice.EvidencePermille));
        return tapered < least ? least : tapered;
    }
}
