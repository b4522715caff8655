namespace InvertedAnodeBms.Recordings;

/// <summary>One column of numbers while it is read. An optional column that turns out unreadable is given up, not patched.</summary>
internal sealed class NumberColumn
{
    private double[] _values;

    internal NumberColumn(ColumnBinding binding, int capacity)
    {
        Binding = binding;
        _values = new double[capacity];
    }

    internal ColumnBinding Binding { get; }

    internal bool IsGivenUp { get; private set; }

    /// <summary>The values, in the unit used here.</summary>
    internal double[] Values => _values;

    /// <summary>Power of ten of the last digit of the finest number, in the unit of the file.</summary>
    internal int FinestDigit { get; private set; } = int.MaxValue;

    internal void Set(int row, double value)
    {
        _values[row] = value;
    }

    internal void NoteDigit(int digit)
    {
        FinestDigit = Math.Min(FinestDigit, digit);
    }

    internal void GiveUp()
    {
        IsGivenUp = true;
        _values = [];
    }

    internal void Truncate(int count)
    {
        if (!IsGivenUp)
        {
            Array.Resize(ref _values, count);
        }
    }
}
