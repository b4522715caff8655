namespace InvertedAnodeBms.Core.Charging;

/// <summary>The seam to the gates and the charger.</summary>
public interface IActuators
{
    /// <summary>Sets gates and charge current. Must not throw; must switch off before it switches on.</summary>
    void Apply(Decision decision);

    /// <summary>Writes one heartbeat edge. Called last in a tick that completed with fresh data; the gates fall without it.</summary>
    void Beat();

    /// <summary>Switches everything off and starts the program anew. Called after ticks with both gates off. Where it cannot, it returns.</summary>
    void Restart();
}
