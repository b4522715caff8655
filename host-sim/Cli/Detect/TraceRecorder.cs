using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>Keeps the minute around the first contact of a short.</summary>
public sealed class TraceRecorder
{
    private const int Before = 150;
    private const int After = 450;

    private readonly Queue<(double Seconds, double Truth, double Read)> _samples = new();
    private double _start;
    private int _left;

    /// <summary>Takes a sample.</summary>
    public void Take(double seconds, double trueVolts, double readVolts)
    {
        if (_left == 0)
        {
            return;
        }

        _left -= _left > 0 ? 1 : 0;
        _samples.Enqueue((seconds, trueVolts, readVolts));

        while (_left < 0 && _samples.Count > Before)
        {
            _samples.Dequeue();
        }
    }

    /// <summary>A short begins.</summary>
    public void Begin(ShortEpisode episode)
    {
        _start = episode.StartSeconds;
        _left = After;
    }

    /// <summary>Looks at the samples before the next short again.</summary>
    public void Rearm()
    {
        _samples.Clear();
        _left = -1;
    }

    /// <summary>What was recorded.</summary>
    public ExampleTrace Trace(string title)
    {
        return new ExampleTrace(
            title,
            [.. _samples.Select(sample => sample.Seconds - _start)],
            [.. _samples.Select(sample => sample.Truth)],
            [.. _samples.Select(sample => sample.Read)]);
    }
}
