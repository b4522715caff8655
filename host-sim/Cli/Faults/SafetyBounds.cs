namespace InvertedAnodeBms.Cli.Faults;

/// <summary>
/// What must never be true of a cell for longer than stated, whatever failed. Written here again, from the project's physics (PHYSICS 5.2 and 5.3)
/// and the boards' pages, and not read from the firmware: a limit that is wrong there shall be found here.
/// </summary>
public static class SafetyBounds
{
    /// <summary>A charging cell is above its hard limit, in V.</summary>
    public const double HighVolts = 3.65;

    /// <summary>A discharging cell is below its window, in V.</summary>
    public const double LowVolts = 2.40;

    /// <summary>A discharging cell is deeply discharged, in V.</summary>
    public const double DeepVolts = 2.00;

    /// <summary>Largest charge current, in A: one C.</summary>
    public const double ChargeAmperes = 0.036;

    /// <summary>Largest discharge current, in A: 2.5 C.</summary>
    public const double DischargeAmperes = 0.090;

    /// <summary>Coldest cell that may be charged, in degC.</summary>
    public const double ColdestCharge = 5;

    /// <summary>Hottest cell that may be charged, in degC.</summary>
    public const double HottestCharge = 45;

    /// <summary>Hottest cell that may be used at all, in degC.</summary>
    public const double Hottest = 65;

    /// <summary>Largest resistance of a hard short in a cell of 25 cm2, in ohm (100 ohm cm2).</summary>
    public const double HardShortOhms = 4;

    /// <summary>A current that is one: above offset and leakage of any part, in A.</summary>
    public const double LeastAmperes = 0.2e-3;

    /// <summary>Error of a voltage that the worst board states, in V.</summary>
    public const double VoltsError = 0.008;

    /// <summary>Share by which the current of the worst board may be wrong.</summary>
    public const double CurrentError = 0.02;

    /// <summary>Error of a thermistor of 1 % with a 1 % pull-up behind the chip's converter, in K.</summary>
    public const double CelsiusError = 1.5;

    /// <summary>Critical: off so long after the first bad sample at the latest, in ms.</summary>
    public const int CriticalMs = 200;

    /// <summary>Outside the window of temperature, which follows in minutes, in ms.</summary>
    public const int TemperatureMs = 2_000;

    /// <summary>The heartbeat circuit lets go so long after its last edge at the latest, in ms: the boards' pages, worst parts.</summary>
    public const int HeartbeatMs = 600;

    /// <summary>A tick of the simulation lies between a sample and the gates, in ms.</summary>
    public const int TickWorkMs = 5;

    /// <summary>
    /// How old the first sample may be that shows a change, in ms: the chip's converter samples when it is asked; the ADS1115 is read one tick later;
    /// the INA228 averages for 69 ms, and only its next result is whole.
    /// </summary>
    /// <param name="board">Name of the board design.</param>
    public static int SampleMs(string board)
    {
        return board == "esp32-devkitc-bench" ? 0 : 100;
    }
}
