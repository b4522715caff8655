using InvertedAnodeBms.Core;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>A board with healthy circuits around it, as the rules for every board see it.</summary>
internal interface IBoardUnderTest
{
    VirtualChip Chip { get; }

    BmsController Controller { get; }

    int HeartbeatPin { get; }

    int ChargeGatePin { get; }

    int DischargeGatePin { get; }

    /// <summary>What the charger is told: 0 is nothing.</summary>
    double ChargeCommand { get; }

    int ChargerPresentPin { get; }

    int TickMilliseconds { get; }

    int LongestTickMilliseconds { get; }

    int HeartbeatHoldMilliseconds { get; }

    int RunOnce();

    /// <summary>Sets the true voltage of the highest cell.</summary>
    void SetHighestCell(double volts);

    /// <summary>A wire of one thermistor comes off.</summary>
    void BreakAThermistor();

    /// <summary>The chip reboots, the program starts again; circuits and time go on.</summary>
    void Reboot();
}
