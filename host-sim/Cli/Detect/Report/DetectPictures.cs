using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Detect.Scoring;
using InvertedAnodeBms.Cli.Detect.Sensing;
using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect.Report;

/// <summary>Pictures of a benchmark.</summary>
public static class DetectPictures
{
    private const string OhmsTitle = "resistance of the short / ohm, as a logarithm (2 is 100, 4 is 10 k)";

    private static readonly double[] s_ohms = [.. DetectPlan.Ohms.Select(ohms => Math.Log10(ohms))];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Picture> Of(DetectSummary result)
    {
        List<Picture> pictures = [];

        foreach (FrontEndModel model in result.Settings.FrontEnds)
        {
            pictures.Add(Rates(result, model));
        }

        pictures.Add(Delays(result));

        foreach (FrontEndModel model in result.Settings.FrontEnds)
        {
            pictures.Add(Roc(result, model.Name));
        }

        AddExample(pictures, result.Runs.Select(run => run.Found).FirstOrDefault(trace => trace is not null));
        AddExample(pictures, result.Runs.Select(run => run.Missed).FirstOrDefault(trace => trace is not null));
        return pictures;
    }

    /// <summary>Resistance whose shorts a front end's ROC curve is made of: where it is neither blind nor sure.</summary>
    public static int RocOhms(string frontEnd)
    {
        return frontEnd switch
        {
            "esp32x1" => 100,
            "esp32x64" => 750,
            "ina226" => 3_000,
            "ads1115" => 10_000,
            _ => 30_000,
        };
    }

    private static Picture Rates(DetectSummary result, FrontEndModel model)
    {
        DetectionCount[] ours = Count(Detector.Alarm);
        DetectionCount[] seen = [.. DetectPlan.Ohms.Select(ohms => Detector.Alarm.Count(result.Episodes(model.Name, ohms, DipClass.OneSample)))];
        return new Picture(
            $"{model.Name}: share of telegraph shorts found, contacts of 2 samples and more",
            OhmsTitle,
            "share found",
            [
                Line(Detector.Alarm.Name, ours.Select(count => count.Rate)),
                Line(Detector.Cusum.Name, Count(Detector.Cusum).Select(count => count.Rate)),
                Line(Detector.Fall.Name, Count(Detector.Fall).Select(count => count.Rate)),
                Line("firmware, contacts of 1 sample", seen.Select(count => count.Rate)),
                Line("95 % interval, lower end", ours.Select(count => (double?)count.Interval.Low), true),
                Line("upper end", ours.Select(count => (double?)count.Interval.High), true),
            ],
            Points: true);

        DetectionCount[] Count(Detector detector)
        {
            return [.. DetectPlan.Ohms.Select(ohms => detector.Count(result.Episodes(model.Name, ohms, DipClasses.Promised)))];
        }
    }

    private static Picture Delays(DetectSummary result)
    {
        return new Picture(
            "Median delay of level 2 after the first contact, where at least half are found",
            OhmsTitle,
            "delay / s",
            [
                .. result.Settings.FrontEnds.Select(model => Line(
                    model.Name,
                    DetectPlan.Ohms.Select(
                        ohms => Detector.Alarm.Count(result.Episodes(model.Name, ohms, DipClasses.Promised)).MedianSeconds))),
            ],
            Points: true);
    }

    private static Picture Roc(DetectSummary result, string name)
    {
        WindowMaxima[] without = [.. result.Of(name).SelectMany(station => station.Windows)];
        WindowMaxima[] with = [.. result.Episodes(name, RocOhms(name), DipClasses.Promised).Select(outcome => outcome.Maxima)];
        return new Picture(
            $"{name}: shorts of {RocOhms(name)} ohm above a threshold, against windows of 10 minutes without a short above it",
            "such windows per 1000 h, as a logarithm; the left edge is none",
            "share of shorts",
            [
                Curve("firmware, evidence", maxima => maxima.Evidence),
                Curve("firmware, dip statistic", maxima => maxima.Dip),
                Curve(Detector.Cusum.Name, maxima => maxima.Cusum),
                Curve(Detector.Fall.Name, maxima => maxima.Fall),
            ]);

        Curve Curve(string label, Func<WindowMaxima, double> pick)
        {
            return RocCurve.Of(label, [.. with.Select(pick)], [.. without.Select(pick)]);
        }
    }

    private static void AddExample(List<Picture> pictures, ExampleTrace? trace)
    {
        if (trace is not null)
        {
            pictures.Add(new Picture(
                trace.Title,
                "time since the first contact / s",
                "voltage / V",
                [new Curve("as read", trace.Seconds, trace.ReadVolts), new Curve("true", trace.Seconds, trace.TrueVolts)]));
        }
    }

    private static Curve Line(string name, IEnumerable<double?> values, bool dashed = false)
    {
        return new Curve(name, s_ohms, [.. values.Select(value => value ?? double.NaN)], dashed);
    }
}
