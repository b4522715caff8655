namespace InvertedAnodeBms.Fuzz;

/// <summary>Runs the cases of a target. The same seed makes the same cases; each can be made alone.</summary>
public sealed class Fuzzer
{
    private const int MostFinds = 10;

    private readonly string _name;
    private readonly IFuzzTarget _target;
    private readonly long _seed;
    private readonly TimeSpan _limit;

    /// <summary>Binds a target.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="target">What is fuzzed.</param>
    /// <param name="seed">Seed of all cases.</param>
    /// <param name="limit">Longest that one case may take.</param>
    public Fuzzer(string name, IFuzzTarget target, long seed, TimeSpan limit)
    {
        _name = name;
        _target = target;
        _seed = seed;
        _limit = limit;
    }

    /// <summary>Runs cases from number 0; ends early after ten that went wrong, or one that hangs.</summary>
    /// <param name="cases">How many.</param>
    /// <param name="progress">Receives the number of cases done.</param>
    public FuzzOutcome Run(int cases, Action<int> progress)
    {
        List<FuzzFind> finds = [];
        int taken = 0;
        int done = 0;
        bool hangs = false;

        while (done < cases && finds.Count < MostFinds && !hangs)
        {
            byte[] input = Make(done);
            string? wrong = Try(input, out bool good, out hangs);
            taken += good ? 1 : 0;

            if (wrong is not null)
            {
                finds.Add(new FuzzFind(done, input, wrong));
            }

            progress(++done);
        }

        return new FuzzOutcome(_name, _seed, done, taken, finds);
    }

    /// <summary>Runs one input.</summary>
    /// <returns>What went wrong, or null.</returns>
    public string? Try(byte[] input)
    {
        return Try(input, out _, out _);
    }

    /// <summary>The input of one case.</summary>
    public byte[] Make(int number)
    {
        // A product with an odd constant and a shift spread neighbouring numbers over all seeds of Random.
        ulong mixed = unchecked(((ulong)_seed * 0x9E3779B97F4A7C15) + ((ulong)number * 0xD1342543DE82EF95));
        return _target.Make(new Random((int)((mixed ^ (mixed >> 29)) >> 32)));
    }

    private string? Try(byte[] input, out bool good, out bool hangs)
    {
        good = false;
        Task<bool> check = Task.Run(() => _target.Check((byte[])input.Clone()));

        try
        {
            hangs = !check.Wait(_limit);
        }
        catch (AggregateException failure)
        {
            hangs = false;
            return $"{failure.InnerException}";
        }

        good = !hangs && check.Result;
        return hangs ? $"No end after {_limit.TotalSeconds:0} s." : null;
    }
}
