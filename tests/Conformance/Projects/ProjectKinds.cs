namespace InvertedAnodeBms.Conformance.Projects;

/// <summary>What a project is for; rules name the kinds they cover.</summary>
[Flags]
public enum ProjectKinds
{
    /// <summary>firmware/Core.</summary>
    Core = 1,

    /// <summary>Every other folder of firmware.</summary>
    Drivers = 2,

    /// <summary>Every folder of boards.</summary>
    Board = 4,

    /// <summary>Unit tests that also run on the chip.</summary>
    Tests = 8,

    /// <summary>What is flashed.</summary>
    Firmware = Core | Drivers | Board,

    /// <summary>Everything that is compiled for the chip.</summary>
    All = Firmware | Tests,
}
