namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>A front for small alternating currents, per geometric area.</summary>
/// <param name="TransferOhms">Charge-transfer resistance RT/(F j0 theta A), in ohm m2.</param>
/// <param name="DoubleLayerFarads">Capacitance across it, in F/m2.</param>
/// <param name="FilmOhms">Film resistance, in ohm m2.</param>
/// <param name="FilmFarads">Capacitance across the film, in F/m2.</param>
public readonly record struct FrontSmallSignal(double TransferOhms, double DoubleLayerFarads, double FilmOhms, double FilmFarads);
