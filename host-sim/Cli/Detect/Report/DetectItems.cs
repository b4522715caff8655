using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>The numbers of a benchmark with what is expected of them.</summary>
public static class DetectItems
{
    private const double PromisedRate = 0.95;
    private const double DelaySeconds = 5;
    private const double BoxcarSeconds = 120;
    private const double AllowedPer1000Hours = 0.1;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ResultItem> Of(DetectSummary result)
    {
        List<ResultItem> items = [];

        foreach (FrontEndModel model in result.Settings.FrontEnds)
        {
            AddFalse(items, result, model.Name);
            AddDelays(items, result, model.Name);

            foreach (int ohms in DetectPlan.Ohms)
            {
                AddShorts(items, result, model.Name, ohms);
            }
        }

        return items;
    }

    /// <summary>Highest resistance at which the rate is promised on a front end, in ohm; 0 for none.</summary>
    public static double PromisedOhms(string frontEnd)
    {
        return frontEnd switch
        {
            "esp32x64" => 750,
            "ads1115" or "sd24" => 10_000,
            _ => 0,
        };
    }

    private static void AddFalse(List<ResultItem> items, DetectSummary result, string name)
    {
        double hours = result.CleanHours(name);
        int alarms = result.FalseAlarms(name).Count();

        // One in 10,000 h is allowed; a shorter run must see none.
        double allowed = hours >= DetectSettings.FullHours * 0.999 ? AllowedPer1000Hours : 0;
        items.Add(Measured($"detect.{name}.clean_hours", $"{name}: cell-hours without shorts", hours, "h"));
        items.Add(new ResultItem(
            $"detect.{name}.false_per_1000h",
            $"{name}: false level-2 alarms",
            Per1000(alarms, hours),
            "per 1000 h",
            allowed,
            null,
            hours > 0 ? ResultKind.Maximum : ResultKind.Measurement));
        items.Add(Measured(
            $"detect.{name}.false_upper_per_1000h",
            $"{name}: upper 95 % bound of that",
            Per1000(PoissonBound.Upper(alarms), hours),
            "per 1000 h"));
        AddRate("false_level1_per_1000h", "false level 1", station => station.FalseSuspicions);
        items.AddRange(Baseline("rc", "1-RC residual with CUSUM", station => station.FalseCusum, maxima => maxima.Cusum));
        items.AddRange(Baseline("dvdt", "fixed dV/dt", station => station.FalseFall, maxima => maxima.Fall));

        void AddRate(string id, string text, Func<StationOutcome, int> count)
        {
            double? rate = Per1000(result.Of(name).Sum(count), hours);
            items.Add(Measured($"detect.{name}.{id}", $"{name}: {text}", rate, "per 1000 h"));
        }

        IEnumerable<ResultItem> Baseline(string id, string text, Func<StationOutcome, int> count, Func<WindowMaxima, double> pick)
        {
            yield return Measured(
                $"detect.baseline_{id}.{name}.false_per_1000h",
                $"{name}: {text}, false alarms",
                Per1000(result.Of(name).Sum(count), hours),
                "per 1000 h");
            double[] largest = [.. result.Of(name).SelectMany(station => station.Windows).Select(pick)];
            yield return Measured(
                $"detect.baseline_{id}.{name}.largest_clean",
                $"{name}: {text}, largest value without a short",
                largest.Length > 0 ? largest.Max() : null,
                id == "rc" ? "sigma" : "V/s");
        }
    }

    private static void AddDelays(List<ResultItem> items, DetectSummary result, string name)
    {
        EpisodeOutcome[] telegraph =
        [
            .. DetectPlan.Ohms.SelectMany(ohms => result.Episodes(name, ohms, DipClasses.Promised)),
        ];
        AddDelay("level1_delay_s", "first visible dip to level 1", Detector.Suspicion, outcome => outcome.FirstVisibleSeconds);
        AddDelay("level2_delay_s", "third visible dip to level 2", Detector.Alarm, outcome => outcome.ThirdVisibleSeconds);

        void AddDelay(string id, string text, Detector detector, Func<EpisodeOutcome, double?> from)
        {
            EpisodeOutcome[] visible = [.. telegraph.Where(outcome => from(outcome) is not null && !detector.Before(outcome))];
            double[] delays = [.. visible.Select(outcome => detector.Seconds(outcome) - from(outcome)).OfType<double>().Select(s => Math.Max(0, s))];
            items.Add(new ResultItem(
                $"detect.{name}.{id}",
                $"{name}: {text}, median",
                Quantile.Of(delays, visible.Length, 0.5),
                "s",
                DelaySeconds,
                null,
                visible.Length > 0 ? ResultKind.Maximum : ResultKind.Measurement));
        }
    }

    private static void AddShorts(List<ResultItem> items, DetectSummary result, string name, int ohms)
    {
        string id = $"detect.{name}.{ohms}";
        IReadOnlyList<EpisodeOutcome> promised = result.Episodes(name, ohms, DipClasses.Promised);
        DetectionCount all = Detector.Alarm.Count(promised);
        bool target = ohms <= PromisedOhms(name) && all.Total > 0;
        items.Add(new ResultItem(
            $"{id}.rate",
            $"{name}, {ohms} ohm: share found",
            all.Rate,
            "1",
            target ? PromisedRate : null,
            null,
            target ? ResultKind.Minimum : ResultKind.Measurement));
        items.Add(Measured($"{id}.rate_low", $"{name}, {ohms} ohm: lower 95 % end of that", all.Interval.Low, "1"));
        items.Add(Measured($"{id}.rate_high", $"{name}, {ohms} ohm: upper 95 % end of that", all.Interval.High, "1"));
        items.Add(Measured($"{id}.shorts", $"{name}, {ohms} ohm: shorts that count", all.Total, "1"));
        items.Add(Measured($"{id}.delay_s", $"{name}, {ohms} ohm: median delay of level 2", all.MedianSeconds, "s"));
        items.Add(Measured($"{id}.delay90_s", $"{name}, {ohms} ohm: 90 % delay of level 2", all.NinetySeconds, "s"));
        items.Add(Measured($"{id}.level1_rate", $"{name}, {ohms} ohm: share with level 1", Detector.Suspicion.Count(promised).Rate, "1"));

        foreach (DipClass kind in Enum.GetValues<DipClass>())
        {
            AddClass(items, name, ohms, kind, result.Episodes(name, ohms, kind));
        }

        foreach (PhaseKind use in Enum.GetValues<PhaseKind>())
        {
            string key = use.ToString().ToLowerInvariant();
            DetectionCount count = Detector.Alarm.Count(promised.Where(outcome => outcome.Use == use));
            items.Add(Measured($"{id}.{key}.rate", $"{name}, {ohms} ohm, {key}: share found", count.Rate, "1"));
        }

        DetectionCount calm = Detector.Alarm.Count(promised.Where(outcome => outcome.Use != PhaseKind.Discharge && !outcome.HasBadContact));
        items.Add(Measured($"{id}.calm.rate", $"{name}, {ohms} ohm, charge or rest, no bad contact: share found", calm.Rate, "1"));
        AddBaseline("rc", "1-RC residual with CUSUM", Detector.Cusum);
        AddBaseline("dvdt", "fixed dV/dt", Detector.Fall);

        void AddBaseline(string key, string text, Detector detector)
        {
            DetectionCount count = detector.Count(promised);
            items.Add(Measured($"detect.baseline_{key}.{name}.{ohms}.rate", $"{name}, {ohms} ohm: {text}, share found", count.Rate, "1"));
            items.Add(Measured(
                $"detect.baseline_{key}.{name}.{ohms}.delay_s", $"{name}, {ohms} ohm: {text}, median delay", count.MedianSeconds, "s"));
        }
    }

    private static void AddClass(List<ResultItem> items, string name, int ohms, DipClass kind, IReadOnlyList<EpisodeOutcome> outcomes)
    {
        string id = $"detect.{name}.{ohms}.{DipClasses.IdOf(kind)}";
        string text = $"{name}, {ohms} ohm, {DipClasses.NameOf(kind)}";
        DetectionCount count = Detector.Alarm.Count(outcomes);
        bool leak = kind == DipClass.Persistent && name == "ads1115" && ohms == 10_000 && count.Total > 0;
        bool boxcar = kind == DipClass.Seconds && name == "esp32x64" && ohms == 1000 && count.Total > 0;
        items.Add(new ResultItem(
            $"{id}.rate",
            $"{text}: share found",
            count.Rate,
            "1",
            leak ? PromisedRate : null,
            null,
            leak ? ResultKind.Minimum : ResultKind.Measurement));
        items.Add(new ResultItem(
            $"{id}.delay_s",
            $"{text}: median delay",
            count.MedianSeconds,
            "s",
            boxcar ? BoxcarSeconds : null,
            null,
            boxcar ? ResultKind.Maximum : ResultKind.Measurement));
        items.Add(Measured($"{id}.level1_rate", $"{text}: share with level 1", Detector.Suspicion.Count(outcomes).Rate, "1"));
    }

    private static ResultItem Measured(string id, string name, double? value, string unit)
    {
        return new ResultItem(id, name, value, unit, null, null, ResultKind.Measurement);
    }

    private static double? Per1000(double count, double hours)
    {
        return hours > 0 ? 1000 * count / hours : null;
    }
}
