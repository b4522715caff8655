namespace InvertedAnodeBms.Core.Persistence;

/// <summary>A board without storage: nothing was ever written, and nothing will be.</summary>
public sealed class NoStorage : IRecordStore
{
    /// <inheritdoc/>
    public bool IsFitted()
    {
        return false;
    }

    /// <inheritdoc/>
    public int Read(int slot, byte[] into)
    {
        return -1;
    }

    /// <inheritdoc/>
    public bool Write(int slot, byte[] from, int length)
    {
        return false;
    }
}
