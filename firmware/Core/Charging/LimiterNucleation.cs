using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Nucleation margin: an inverted cell whose top face is bare keeps away from the barrier at which lithium nucleates there, i_N of PHYSICS 5.2 of the
/// project.
/// </summary>
/// <remarks>
/// A belief: it slows down to the gentle current, not further. Once a twentieth of the face is covered there is nothing left to prevent; what grows
/// there is moss, a risk.
/// </remarks>
public sealed class LimiterNucleation
{
    private readonly ChargePolicy _policy;
    private readonly ChargeAdvice _advice;

    /// <summary>Creates the limiter.</summary>
    /// <param name="policy">Margin and gentle current.</param>
    /// <param name="advice">What the model says about the barrier.</param>
    public LimiterNucleation(ChargePolicy policy, ChargeAdvice advice)
    {
        _policy = policy;
        _advice = advice;
    }

    /// <summary>Highest current, in microamps; never below the gentle one.</summary>
    public int LimitMicroamps()
    {
        int limit = Permille.Of(_advice.BarrierMicroamps, _policy.NucleationMarginPermille);
        return limit < _policy.GentleMicroamps ? _policy.GentleMicroamps : limit;
    }
}
