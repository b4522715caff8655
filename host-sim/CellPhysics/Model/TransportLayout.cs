namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>The mesh: widths, porosities, and how it stretches when a front moves.</summary>
public sealed class TransportLayout
{
    private readonly bool _rightMoves;
    private readonly double _frontStep;

    /// <summary>Creates a mesh.</summary>
    /// <param name="left">Left host: cells, free length in m, porosity. No cells for a foil.</param>
    /// <param name="separator">Separator.</param>
    /// <param name="right">Cathode, or the mirrored host.</param>
    /// <param name="rightMoves">The right region is a host whose front moves.</param>
    /// <param name="bruggeman">Exponent of the tortuosity.</param>
    /// <param name="frontStep">Movement of a front that the mesh ignores, in m.</param>
    public TransportLayout(Region left, Region separator, Region right, bool rightMoves, double bruggeman, double frontStep)
    {
        Left = left.Cells;
        Separator = separator.Cells;
        Count = left.Cells + separator.Cells + right.Cells;
        LeftMetres = left.Metres;
        RightMetres = right.Metres;
        _rightMoves = rightMoves;
        _frontStep = frontStep;
        Width = new double[Count];
        Porosity = new double[Count];
        Tortuous = new double[Count];
        int k = 0;

        foreach (Region region in new[] { left, separator, right })
        {
            for (int j = 0; j < region.Cells; j++, k++)
            {
                Width[k] = region.Metres / region.Cells;
                Porosity[k] = region.Porosity;
                Tortuous[k] = Math.Pow(region.Porosity, bruggeman);
            }
        }
    }

    /// <summary>Cells in the left host.</summary>
    public int Left { get; }

    /// <summary>Cells in the separator.</summary>
    public int Separator { get; }

    /// <summary>Cells in all.</summary>
    public int Count { get; }

    /// <summary>Length of the left region, in m.</summary>
    public double LeftMetres { get; private set; }

    /// <summary>Length of the right region, in m.</summary>
    public double RightMetres { get; private set; }

    /// <summary>Width of every cell, in m.</summary>
    public double[] Width { get; }

    /// <summary>Porosity of every cell.</summary>
    public double[] Porosity { get; }

    /// <summary>Porosity to the power of Bruggeman's exponent.</summary>
    public double[] Tortuous { get; }

    /// <summary>Moves the left front. Returns true when the mesh changed.</summary>
    public bool MoveLeft(double[] salt, double metres, double frontSalt, ElectrolytePool pool)
    {
        double advance = LeftMetres - metres;

        if (Left == 0 || Math.Abs(advance) <= _frontStep)
        {
            return false;
        }

        Stretch(salt, 0, 1, Left, LeftMetres, metres, frontSalt, pool);
        LeftMetres = metres;
        return true;
    }

    /// <summary>Moves the right front. Returns true when the mesh changed.</summary>
    public bool MoveRight(double[] salt, double metres, double frontSalt, ElectrolytePool pool)
    {
        double advance = RightMetres - metres;
        int cells = Count - Left - Separator;

        if (!_rightMoves || cells == 0 || Math.Abs(advance) <= _frontStep)
        {
            return false;
        }

        Stretch(salt, Count - 1, -1, cells, RightMetres, metres, frontSalt, pool);
        RightMetres = metres;
        return true;
    }

    /// <summary>Takes over the geometry of another mesh of the same size.</summary>
    public void CopyFrom(TransportLayout other)
    {
        LeftMetres = other.LeftMetres;
        RightMetres = other.RightMetres;
        Array.Copy(other.Width, Width, Width.Length);
    }

    /// <summary>Moves a front by at most half a volume at a time: a line must not sweep more than a volume holds.</summary>
    private void Stretch(
        double[] salt, int first, int direction, int cells, double from, double to, double frontSalt, ElectrolytePool pool)
    {
        double length = from;

        while (length != to)
        {
            double most = 0.5 * length / cells;
            double next = Math.Clamp(to, length - most, length + most);
            Sweep(salt, first, direction, cells, length - next, next / cells, frontSalt, pool);
            length = next;
        }
    }

    /// <summary>Line j moves by advance (1 - j/n); each cell gains and loses the strips that its lines sweep, and keeps half of its salt.</summary>
    private void Sweep(
        double[] salt, int first, int direction, int cells, double advance, double width, double frontSalt, ElectrolytePool pool)
    {
        double porosity = Porosity[first];
        double old = Width[first];
        double moved;

        if (advance > 0)
        {
            double swept = Math.Min(frontSalt, 0.5 * old * salt[first] / advance);
            moved = porosity * advance * swept;
            pool.Take(porosity * advance, swept);
        }
        else
        {
            moved = -pool.Give(-porosity * advance);
        }

        for (int j = 0; j < cells; j++)
        {
            int k = first + (direction * j);
            double passed = 0;

            if (j < cells - 1)
            {
                double strip = advance * (1 - ((j + 1.0) / cells));
                double donor = salt[advance > 0 ? k + direction : k];
                double most = 0.5 * porosity * old * donor;
                passed = Math.Clamp(porosity * strip * 0.5 * (salt[k] + salt[k + direction]), -most, most);
            }

            double content = (porosity * old * salt[k]) - moved + passed;
            salt[k] = content / (porosity * width);
            Width[k] = width;
            moved = passed;
        }
    }
}
