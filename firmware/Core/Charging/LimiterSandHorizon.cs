using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>
/// Sand horizon: the highest current that leaves half of the salt at the bottom front over the next two minutes, i_S of PHYSICS 5.2 of the project.
/// </summary>
/// <remarks>A belief: it slows down to the gentle current, not further.</remarks>
public sealed class LimiterSandHorizon
{
    private readonly ChargePolicy _policy;
    private readonly ChargeAdvice _advice;

    /// <summary>Creates the limiter.</summary>
    /// <param name="policy">Margin and gentle current.</param>
    /// <param name="advice">What the model says about the salt.</param>
    public LimiterSandHorizon(ChargePolicy policy, ChargeAdvice advice)
    {
        _policy = policy;
        _advice = advice;
    }

    /// <summary>Highest current, in microamps; never below the gentle one.</summary>
    public int LimitMicroamps()
    {
        int limit = Permille.Of(_advice.SandMicroamps, _policy.SandMarginPermille);
        return limit < _policy.GentleMicroamps ? _policy.GentleMicroamps : limit;
    }
}
