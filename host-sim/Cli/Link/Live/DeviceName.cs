using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>A device in one line.</summary>
public static class DeviceName
{
    /// <summary>Board and cells.</summary>
    public static string Of(HelloMessage hello)
    {
        return $"{BoardNames.OfBoard(hello.BoardId)}, {hello.CellCount} x {BoardNames.OfCell(hello.CellDesign)}";
    }
}
