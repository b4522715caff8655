namespace nanoFramework.Runtime.Native;

/// <summary>What is started after a reset; numbers as on the chip.</summary>
public enum RebootOption
{
    /// <summary>The chip, and with it the program.</summary>
    NormalReboot = 0,

    /// <summary>The loader of new firmware.</summary>
    EnterNanoBooter = 1,

    /// <summary>The interpreter only.</summary>
    ClrOnly = 2,

    /// <summary>The maker's loader.</summary>
    EnterProprietaryBooter = 8,
}
