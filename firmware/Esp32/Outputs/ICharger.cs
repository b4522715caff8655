namespace InvertedAnodeBms.Esp32.Outputs;

/// <summary>What sets the charge current of a board.</summary>
public interface ICharger
{
    /// <summary>Sets the current in microamps: never more than asked for; less than 0 is 0, more than the charger can give is its most.</summary>
    /// <returns>False while it is not known to obey: the charge gate must then be off.</returns>
    bool SetMicroamps(int microamps);
}
