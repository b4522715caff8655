using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Fits the faults of the cells themselves.</summary>
internal static class CellFaults
{
    private const double Percent = 0.01;

    /// <summary>Fits them to every cell of a plant.</summary>
    public static void Fit(PackPlant plant)
    {
        for (int i = 0; i < plant.Cells.Length; i++)
        {
            CellNode cell = plant.Cells[i];
            plant.Faults.Fit(FaultKind.ShortInCellSoft, i, ohms => cell.SoftShortSiemens = 1 / ohms ?? 0);
            plant.Faults.Fit(FaultKind.ShortInCellHard, i, ohms => cell.HardShortSiemens = 1 / ohms ?? 0);
            plant.Faults.Fit(FaultKind.CellHeats, i, watts => cell.ExtraWatts = watts ?? 0);
            plant.Faults.Fit(FaultKind.CellCollapses, i, percent => cell.LostShare = percent * Percent ?? 0);
            plant.Faults.Fit(FaultKind.ContactResistance, i, ohms => cell.ContactOhms = ohms ?? 0);
        }
    }
}
