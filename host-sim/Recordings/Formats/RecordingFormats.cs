namespace InvertedAnodeBms.Recordings;

/// <summary>The formats that can be read. Where a header suits two equally well, the first is taken.</summary>
internal static class RecordingFormats
{
    internal static IReadOnlyList<IRecordingFormat> All { get; } =
        [new BdfFormat(), new NewareFormat(), new ArbinFormat(), new BioLogicFormat(), new MaccorFormat(), new LandtFormat()];
}
