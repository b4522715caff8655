namespace InvertedAnodeBms.Conformance.Listing;

public enum ApiKind
{
    Class,
    StaticClass,
    Struct,
    RefStruct,
    Interface,
    Enum,
    Delegate,
}
