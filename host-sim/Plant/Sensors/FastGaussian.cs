using System.Runtime.CompilerServices;

namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>
/// Normal deviates, a few nanoseconds each, the same sequence for the same seed: ziggurat with 128 layers (Doornik 2005) over xoshiro256++
/// (Blackman and Vigna 2019).
/// </summary>
/// <remarks>
/// Exp and Log come from the machine's library: on another one the last bit of a deviate may differ. Not safe for several threads at once: one
/// generator per noise source.
/// </remarks>
public sealed class FastGaussian
{
    private const int Layers = 128;

    /// <summary>Start of the tail: right edge of the lowest layer.</summary>
    private const double TailStart = 3.442619855899;

    /// <summary>Area of each layer.</summary>
    private const double LayerArea = 9.91256303526217e-3;

    // Right edge of each layer, lowest first, and the share of it that lies under the next edge.
    private static readonly double[] s_edges = new double[Layers + 1];
    private static readonly double[] s_ratios = new double[Layers];

    private ulong _state0;
    private ulong _state1;
    private ulong _state2;
    private ulong _state3;

    static FastGaussian()
    {
        double height = Math.Exp(-0.5 * TailStart * TailStart);
        s_edges[0] = LayerArea / height;
        s_edges[1] = TailStart;
        s_edges[Layers] = 0;

        for (int i = 2; i < Layers; i++)
        {
            s_edges[i] = Math.Sqrt(-2 * Math.Log((LayerArea / s_edges[i - 1]) + height));
            height = Math.Exp(-0.5 * s_edges[i] * s_edges[i]);
        }

        for (int i = 0; i < Layers; i++)
        {
            s_ratios[i] = s_edges[i + 1] / s_edges[i];
        }
    }

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number; neighbouring seeds give unrelated sequences.</param>
    public FastGaussian(ulong seed)
    {
        _state0 = SplitMix(ref seed);
        _state1 = SplitMix(ref seed);
        _state2 = SplitMix(ref seed);
        _state3 = SplitMix(ref seed);
    }

    /// <summary>Next deviate: mean 0, standard deviation 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next()
    {
        ulong bits = NextBits();
        int layer = (int)(bits & (Layers - 1));
        double share = Signed(bits);
        return Math.Abs(share) < s_ratios[layer] ? share * s_edges[layer] : NextOutside(layer, share);
    }

    /// <summary>Next number from an even distribution, 0 to below 1.</summary>
    public double NextUniform()
    {
        return (NextBits() >> 11) * (1.0 / (1UL << 53));
    }

    private double NextOutside(int layer, double share)
    {
        while (true)
        {
            if (layer == 0)
            {
                return Tail(share < 0);
            }

            double x = share * s_edges[layer];
            double outer = Math.Exp(-0.5 * ((s_edges[layer] * s_edges[layer]) - (x * x)));
            double inner = Math.Exp(-0.5 * ((s_edges[layer + 1] * s_edges[layer + 1]) - (x * x)));

            if (inner + (NextUniform() * (outer - inner)) < 1.0)
            {
                return x;
            }

            ulong bits = NextBits();
            layer = (int)(bits & (Layers - 1));
            share = Signed(bits);

            if (Math.Abs(share) < s_ratios[layer])
            {
                return share * s_edges[layer];
            }
        }
    }

    private double Tail(bool negative)
    {
        double x;
        double y;

        do
        {
            x = Math.Log(1 - NextUniform()) / TailStart;
            y = Math.Log(1 - NextUniform());
        }
        while (-2 * y < x * x);

        return negative ? x - TailStart : TailStart - x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong NextBits()
    {
        ulong result = ulong.RotateLeft(_state0 + _state3, 23) + _state0;
        ulong shifted = _state1 << 17;
        _state2 ^= _state0;
        _state3 ^= _state1;
        _state1 ^= _state2;
        _state0 ^= _state3;
        _state2 ^= shifted;
        _state3 = ulong.RotateLeft(_state3, 45);
        return result;
    }

    // The upper 53 bits as a number from -1 to below 1; the lowest seven bits, which choose the layer, are not among them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Signed(ulong bits)
    {
        return ((long)bits >> 11) * (1.0 / (1L << 52));
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
