namespace InvertedAnodeBms.Core.Detection;

/// <summary>What the residuals of all cells have in common: a wrong current or a reference that moved dips in every cell, a short in one.</summary>
public sealed class PackResidual
{
    private const int LeastForMedian = 3;
    private const float CommonSigmas = 3f;

    /// <summary>The dip that every cell shows, in V; 0 when one of them shows none, at most 0.</summary>
    public float CommonVolts;

    /// <summary>Median of the residuals, in V.</summary>
    public float MedianVolts;

    /// <summary>Every cell of three or more was fresh: there is a median.</summary>
    public bool HasMedian;

    /// <summary>Noise of the quietest cell as learned, in V, above 0.</summary>
    /// <param name="cells">All cells.</param>
    public static float LeastNoise(CellDetectors[] cells)
    {
        float least = cells[0].Residual.LearnedVolts();

        for (int i = 1; i < cells.Length; i++)
        {
            float noise = cells[i].Residual.LearnedVolts();
            least = noise < least ? noise : least;
        }

        return least;
    }

    /// <summary>Compares the cells of one tick.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="sinceSample">Milliseconds since each was sampled, 0 in this tick.</param>
    public void Compare(CellDetectors[] cells, int[] sinceSample)
    {
        float sum = 0f;
        float least = cells[0].Residual.Volts;
        float most = least;
        bool all = cells.Length > 1;
        bool every = all;

        for (int i = 0; i < cells.Length; i++)
        {
            ResidualFilter residual = cells[i].Residual;
            float volts = residual.Volts;
            all = all && sinceSample[i] == 0 && residual.Usable;
            every = every && volts < -CommonSigmas * residual.NoiseVolts;
            sum += volts;
            least = volts < least ? volts : least;
            most = most < volts ? volts : most;
        }

        CommonVolts = all && every ? most : 0f;
        HasMedian = all && cells.Length >= LeastForMedian;
        MedianVolts = cells.Length == LeastForMedian ? sum - least - most : (sum - least - most) * 0.5f;
    }
}
