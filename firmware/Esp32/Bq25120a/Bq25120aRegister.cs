namespace InvertedAnodeBms.Esp32.Bq25120a;

/// <summary>
/// Register addresses of the BQ25120A (TI SLUSD08, section 9.6 "Register Maps") that the driver uses. The BQ25125 (SLUSDL9A) has the same
/// registers with other reset values.
/// </summary>
/// <remarks>Pages are those of SLUSD08 of May 2017, where they could be seen; the other sections were read without their page numbers.</remarks>
public static class Bq25120aRegister
{
    /// <summary>The address on the bus, 0x6A: from public drivers; the page of the datasheet that names it was not seen.</summary>
    public const int BusAddress = 0x6A;

    /// <summary>Status and ship mode control (section 9.6.1).</summary>
    public const byte Status = 0x00;

    /// <summary>TS control and status mask: the chip's own thermistor input, interrupts (section 9.6.3).</summary>
    public const byte ThermistorControl = 0x02;

    /// <summary>Fast charge control: current, charger off, high impedance (section 9.6.4, page 39).</summary>
    public const byte FastCharge = 0x03;

    /// <summary>Termination and pre-charge (section 9.6.5, page 40).</summary>
    public const byte Termination = 0x04;

    /// <summary>Battery voltage control (section 9.6.6, page 40).</summary>
    public const byte BatteryVoltage = 0x05;

    /// <summary>Input current limit and battery under-voltage lockout; bit 7 resets the chip (section 9.6.10).</summary>
    public const byte InputLimit = 0x09;

    /// <summary>VIN_DPM and timers (section 9.6.12).</summary>
    public const byte Timers = 0x0B;
}
