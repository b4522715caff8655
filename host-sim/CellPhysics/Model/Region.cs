namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>A layer of the cell.</summary>
/// <param name="Cells">Finite volumes across it.</param>
/// <param name="Metres">Length in m.</param>
/// <param name="Porosity">Electrolyte volume fraction.</param>
public readonly record struct Region(int Cells, double Metres, double Porosity);
