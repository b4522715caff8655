namespace InvertedAnodeBms.Esp32.Ads1115;

/// <summary>Register addresses of the ADS1115 (TI SBAS444) that the driver uses.</summary>
public static class Ads1115Register
{
    /// <summary>Result of the last conversion, 16 bits with sign.</summary>
    public const byte Conversion = 0x00;

    /// <summary>Start and status, input, range, mode, rate.</summary>
    public const byte Config = 0x01;
}
