using InvertedAnodeBms.Conformance.Listing;
using Microsoft.CodeAnalysis;

namespace InvertedAnodeBms.Conformance.Stubs;

/// <summary>One assembly of the chip as far as a compiler needs it.</summary>
public sealed record ReferenceAssembly(ApiAssembly Api, byte[] Image)
{
    public MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);
}
