namespace InvertedAnodeBms.Core.Measurement;

/// <summary>What a driver says about one reading of one channel in one tick.</summary>
public enum ReadStatus
{
    /// <summary>Nothing new: no conversion finished in this tick. The channel ages.</summary>
    NotRead = 0,

    /// <summary>A fresh value.</summary>
    Fresh = 1,

    /// <summary>The bus or the converter failed. The channel ages.</summary>
    Failed = 2,

    /// <summary>The sensor is not connected.</summary>
    Open = 3,

    /// <summary>The sensor is shorted.</summary>
    Shorted = 4,
}
