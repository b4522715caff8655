using System.Globalization;
using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Core.Detection;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>A false alarm in words.</summary>
public static class AlarmSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(FalseAlarm alarm)
    {
        string detectors = Detectors(alarm.Detectors);
        string contact = alarm.ContactWasBad ? "; the contact had been bad" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{alarm.FrontEnd}, run {alarm.Run} ({alarm.Design}) after {alarm.Seconds / 3600:0.00} h: {alarm.Phase.ToString().ToLowerInvariant()}, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{alarm.Milliamperes:0.0} mA, charge {100 * alarm.Charge:0} %, {alarm.Celsius:0.0} degC; {detectors}{contact}");
    }

    /// <summary>Names of the detectors in a mask.</summary>
    public static string Detectors(int mask)
    {
        IEnumerable<string> names = Enum.GetValues<DetectorId>().Where(id => (mask & (1 << (int)id)) != 0).Select(id => id.ToString());
        string joined = string.Join(", ", names);
        return joined.Length > 0 ? joined : "no detector above its threshold";
    }
}
