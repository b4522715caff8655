namespace InvertedAnodeBms.Esp32.Bq25120a;

/// <summary>
/// What the driver writes into the registers of a BQ25120A for one LFP cell, and the flags it reads. Sections are those of SLUSD08; the numbers
/// of 9.6.1, 9.6.3, 9.6.10 and 9.6.12 are counted from 9.6.4 to 9.6.6, which were seen; the tables themselves were read for all of them.
/// </summary>
public static class Bq25120aSetting
{
    /// <summary>Register 0x00, bit 4 (section 9.6.1): the chip was reset by its push-button. Cleared by reading.</summary>
    public const int ResetFault = 0x10;

    /// <summary>Register 0x00, bit 3 (section 9.6.1): the safety timer has run out. Only the CD pin or the power clears it, not reading.</summary>
    public const int TimerFault = 0x08;

    /// <summary>
    /// Register 0x02 (section 9.6.3): TS function off (bit 7), interrupt of the charge status off (bit 3). The firmware has its own thermistor.
    /// </summary>
    public const int NoThermistor = 0x00;

    /// <summary>Register 0x02: bits that can be written; bits 6 to 4 show the state of the TS input.</summary>
    public const int ThermistorMask = 0x8F;

    /// <summary>Register 0x03 (section 9.6.4): CE (bit 1) set, the charger is off. Bit 0, high impedance, stays 0.</summary>
    public const int ChargerOff = 0x02;

    /// <summary>
    /// Register 0x04 (section 9.6.5): pre-charge 5 mA (500 uA and 9 steps of 500 uA from bit 2 on), termination (bit 1) off: the firmware ends
    /// a charge.
    /// </summary>
    public const int PreCharge5Milliamps = 0x24;

    /// <summary>Register 0x05 (section 9.6.6): 3.60 V and 0 steps of 10 mV from bit 1 on: the lowest there is.</summary>
    public const int Regulation3Volts60 = 0x00;

    /// <summary>Register 0x09 (section 9.6.10): input limit 100 mA (50 mA and one step, from bit 3 on), battery lockout 2.2 V (110).</summary>
    public const int Input100MilliampsLockout2Volts2 = 0x0E;

    /// <summary>
    /// Register 0x0B (section 9.6.12): VIN_DPM on at 4.6 V (4.2 V and 4 steps of 100 mV, from bit 4 on), safety timer 9 h (10, from bit 1 on).
    /// </summary>
    public const int Input4Volts6Timer9Hours = 0x44;

    /// <summary>Smallest fast-charge current, in microamps (section 9.6.4).</summary>
    public const int LowestMicroamps = 5_000;

    private const int HighRange = 0x80;
    private const int CurrentShift = 2;
    private const int LowStepMicroamps = 1_000;
    private const int HighStepsTo = 40_000;
    private const int HighStepMicroamps = 10_000;
    private const int MostLowSteps = 30;
    private const int MostHighSteps = 26;

    /// <summary>Value of register 0x03 for a current, rounded down: 5 to 35 mA in steps of 1 mA, 40 to 300 mA of 10 mA, off below 5 mA.</summary>
    /// <remarks>All ones in the current would mean the current of the external resistor: more than 30 or 26 steps are never written.</remarks>
    /// <param name="microamps">Wanted, in microamps; more than 300 mA is 300 mA.</param>
    public static int FastCharge(int microamps)
    {
        if (microamps < LowestMicroamps)
        {
            return ChargerOff;
        }

        if (microamps < HighStepsTo)
        {
            int low = (microamps - LowestMicroamps) / LowStepMicroamps;
            return (low < MostLowSteps ? low : MostLowSteps) << CurrentShift;
        }

        int high = (microamps - HighStepsTo) / HighStepMicroamps;
        return HighRange | ((high < MostHighSteps ? high : MostHighSteps) << CurrentShift);
    }
}
