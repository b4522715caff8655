using InvertedAnodeBms.Conformance.Listing;
using InvertedAnodeBms.Conformance.Stubs;
using InvertedAnodeBms.Conformance.Surface;
using Mono.Cecil;

namespace InvertedAnodeBms.Conformance;

[TestClass]
public sealed class TheListingTests
{
    public static IEnumerable<object[]> Names => ApiCatalogue.Current.Assemblies.Select(assembly => new object[] { assembly.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void CompilesIntoAnAssemblyWithExactlyItsPublicMembers(string name)
    {
        ReferenceAssembly compiled = ReferenceAssemblies.Get(name);
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(compiled.Image));
        CompiledSurface reader = new(new Dictionary<string, string>());
        string[] expected = compiled.Api.Types.SelectMany(type => Lines(ListedSurface.Of(type))).Order().ToArray();
        string[] actual = module.GetTypes().Where(IsVisible).SelectMany(type => Lines(reader.Of(type))).Order().ToArray();

        Expect.Nothing(expected.Except(actual), "Listed, not compiled:");
        Expect.Nothing(actual.Except(expected), "Compiled, not listed:");
    }

    private static bool IsVisible(TypeDefinition type)
    {
        return type.IsPublic || (type.IsNestedPublic && IsVisible(type.DeclaringType));
    }

    private static IEnumerable<string> Lines(SurfaceType type)
    {
        // A generic delegate is listed with its arity beside the name.
        string name = type.FullName.Split('`')[0];
        return type.Members.Select(member => $"{name}: {member}").Prepend($"{type.Kind} {name}");
    }
}
