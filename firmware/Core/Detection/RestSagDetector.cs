namespace InvertedAnodeBms.Core.Detection;

/// <summary>D6: at rest within an hour after a full charge the voltage keeps falling. Relaxation slows down, a leak at the knee does not.</summary>
/// <remarks>
/// Two windows of 15 minutes, from the 10th and from the 25th minute after the charge ended: relaxation falls in the second at most 0.6 as far as
/// in the first (exponential with 20 minutes 0.47, diffusion 0.44). Soft: a leak so heavy that it leaves the knee in between looks like relaxation.
/// </remarks>
public sealed class RestSagDetector
{
    private const int FirstMilliseconds = 10 * 60_000;
    private const int SecondMilliseconds = 25 * 60_000;
    private const int ThirdMilliseconds = 40 * 60_000;
    private const int EndMilliseconds = 60 * 60_000;
    private const float Slowdown = 0.6f;
    private const float Most = 10f;

    private readonly int _fullMicrovolts;
    private readonly int _restMicroamps;
    private readonly float _leastMicrovolts;
    private int _restMilliseconds = -1;
    private int _firstMicrovolts;
    private int _secondMicrovolts;

    /// <summary>Fall of the second window over what relaxation explains, 0 to 10; until the hour is over.</summary>
    public float Statistic;

    /// <summary>Creates the detector.</summary>
    /// <param name="fullMicrovolts">A charge that ends at this voltage or above was full.</param>
    /// <param name="restMicroamps">A current below this, either way, is rest.</param>
    /// <param name="leastMicrovolts">A fall that noise and drift may cause, above 0.</param>
    public RestSagDetector(int fullMicrovolts, int restMicroamps, int leastMicrovolts)
    {
        _fullMicrovolts = fullMicrovolts;
        _restMicroamps = restMicroamps;
        _leastMicrovolts = leastMicrovolts;
    }

    /// <summary>Takes the present values, about once a second.</summary>
    /// <param name="cellMicrovolts">Voltage of the cell; good.</param>
    /// <param name="packMicroamps">Current; good.</param>
    /// <param name="milliseconds">Time since the last call.</param>
    public void Take(int cellMicrovolts, int packMicroamps, int milliseconds)
    {
        bool rest = packMicroamps > -_restMicroamps && packMicroamps < _restMicroamps;

        if (!rest)
        {
            // Charging at the full voltage arms, everything else disarms.
            bool full = packMicroamps > 0 && cellMicrovolts >= _fullMicrovolts;
            _restMilliseconds = full ? 0 : -1;
            Statistic = 0f;
            return;
        }

        if (_restMilliseconds < 0)
        {
            return;
        }

        int before = _restMilliseconds;
        int now = milliseconds < EndMilliseconds ? before + milliseconds : EndMilliseconds;
        _restMilliseconds = now;

        if (before < FirstMilliseconds && now >= FirstMilliseconds)
        {
            _firstMicrovolts = cellMicrovolts;
        }
        else if (before < SecondMilliseconds && now >= SecondMilliseconds)
        {
            _secondMicrovolts = cellMicrovolts;
        }
        else if (before < ThirdMilliseconds && now >= ThirdMilliseconds)
        {
            Compare(cellMicrovolts);
        }
        else if (now >= EndMilliseconds)
        {
            Disarm();
        }
    }

    /// <summary>Data were missing: the windows are void.</summary>
    public void Disarm()
    {
        _restMilliseconds = -1;
        Statistic = 0f;
    }

    private void Compare(int thirdMicrovolts)
    {
        int relaxed = _firstMicrovolts - _secondMicrovolts;
        int sagged = _secondMicrovolts - thirdMicrovolts;
        float explained = _leastMicrovolts + (relaxed > 0 ? relaxed * Slowdown : 0f);
        float ratio = sagged > 0 ? sagged / explained : 0f;
        Statistic = ratio < Most ? ratio : Most;
    }
}
