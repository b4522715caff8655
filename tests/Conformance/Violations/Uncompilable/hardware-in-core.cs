// project: Core
using System.Device.Gpio; // <- CS0234

namespace InvertedAnodeBms.Core;

public sealed class Gate
{
    private readonly GpioPin _pin; // <- CS0246
}
