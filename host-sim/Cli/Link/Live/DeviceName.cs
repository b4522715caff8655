using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>A device in one line.</summary>
public static class DeviceName
{
    /// <summary>Simulated or real, board, cells.</summary>
    public static string Of(HelloMessage hello)
    {
        string which = hello.Simulated ? $"SIM, seed {hello.DeviceNumber}" : hello.DeviceNumber != 0 ? $"REAL, number {hello.DeviceNumber}" : "REAL";
        return $"{which}: {BoardNames.OfBoard(hello.BoardId)}, {hello.CellCount} x {BoardNames.OfCell(hello.CellDesign)}";
    }
}
