namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>Rows in a fixed piece of memory. When it is full, older rows are thinned: of every few the extremes stay, so no spike is lost.</summary>
public sealed class RowBuffer
{
    private const int Group = 16;

    private readonly RowLayout _layout;
    private readonly double[] _values;
    private readonly bool[] _kept = new bool[Group];
    private readonly int _capacity;
    private readonly int _untouched;

    /// <summary>Makes room.</summary>
    /// <param name="layout">What a row holds.</param>
    /// <param name="capacity">Most rows, at least 64.</param>
    /// <param name="untouched">So many newest rows are never thinned, at most half of the capacity.</param>
    public RowBuffer(RowLayout layout, int capacity, int untouched)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 4 * Group);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(untouched, capacity / 2);
        _layout = layout;
        _capacity = capacity;
        _untouched = untouched;
        _values = new double[capacity * layout.Columns];
    }

    /// <summary>Rows it holds.</summary>
    public int Count { get; private set; }

    /// <summary>A row, oldest first.</summary>
    public ReadOnlySpan<double> this[int row] => _values.AsSpan(row * _layout.Columns, _layout.Columns);

    /// <summary>Adds a row.</summary>
    public void Append(ReadOnlySpan<double> row)
    {
        if (Count == _capacity)
        {
            Thin();
        }

        row[.._layout.Columns].CopyTo(_values.AsSpan(Count * _layout.Columns));
        Count++;
    }

    /// <summary>Forgets every row.</summary>
    public void Clear()
    {
        Count = 0;
    }

    private void Thin()
    {
        int end = (Count - _untouched) / Group * Group;
        int to = 0;

        for (int from = 0; from < end; from += Group)
        {
            Choose(from);

            for (int i = 0; i < Group; i++)
            {
                if (_kept[i])
                {
                    Move(from + i, to++);
                }
            }
        }

        for (int from = end; from < Count; from++)
        {
            Move(from, to++);
        }

        Count = to;
    }

    private void Choose(int from)
    {
        Array.Clear(_kept);
        Keep(from, RowLayout.Current, 1);
        Keep(from, RowLayout.FirstCell, _layout.Cells);
        Keep(from, _layout.FirstTemperature, _layout.Temperatures);

        KeepGap(from);
    }

    // A voltage that was not known for a while stays unknown for a while.
    private void KeepGap(int from)
    {
        for (int i = 0; i < Group; i++)
        {
            if (double.IsNaN(this[from + i][RowLayout.FirstCell]))
            {
                _kept[i] = true;
                return;
            }
        }

        _kept[0] |= Array.IndexOf(_kept, true) < 0;
    }

    private void Keep(int from, int column, int count)
    {
        int lowest = -1;
        int highest = -1;
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;

        for (int i = 0; i < Group; i++)
        {
            foreach (double value in this[from + i].Slice(column, count))
            {
                if (value < low)
                {
                    low = value;
                    lowest = i;
                }

                if (value > high)
                {
                    high = value;
                    highest = i;
                }
            }
        }

        if (lowest >= 0)
        {
            _kept[lowest] = true;
            _kept[highest] = true;
        }
    }

    private void Move(int from, int to)
    {
        if (from != to)
        {
            this[from].CopyTo(_values.AsSpan(to * _layout.Columns));
        }
    }
}
