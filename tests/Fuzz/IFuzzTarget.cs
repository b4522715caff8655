namespace InvertedAnodeBms.Fuzz;

/// <summary>
/// Something that reads what strangers may have written. A case is its bytes and nothing else, so that a stored case can be run again.
/// </summary>
public interface IFuzzTarget
{
    /// <summary>Makes one input: something good, usually spoilt.</summary>
    byte[] Make(Random random);

    /// <summary>Gives it to the code under test and judges what comes out.</summary>
    /// <returns>The code took it for good; false when it refused it.</returns>
    /// <exception cref="FuzzException">The code did what it must not do. Any other exception is a fault too.</exception>
    bool Check(byte[] input);
}
