using InvertedAnodeBms.Cli.Link.Config;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The limits a device runs with: those of its cell design, moved by what is set on it.</summary>
public static class LimitsInForce
{
    /// <summary>Reads what is set and applies it.</summary>
    public static IReadOnlyList<LimitRow> Of(DeviceSession session)
    {
        DeviceConfiguration configuration = DeviceConfiguration.Read(session.Commander);
        BmsConfiguration board = new() { Cell = session.Design };
        return ConfigurationApply.To(board, configuration.Own, configuration.Running).Cell.Limits;
    }
}
