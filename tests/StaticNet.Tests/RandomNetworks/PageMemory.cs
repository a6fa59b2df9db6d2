using System.ComponentModel;
using System.Runtime.InteropServices;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>Pages of memory from the kernel (Linux: mmap, mprotect, munmap; the constants are those of x64 and ARM64).</summary>
internal static unsafe class PageMemory
{
    private const int None = 0;
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymous = 0x02 | 0x20;

    /// <summary>Pages that nobody may touch.</summary>
    public static byte* Forbidden(nuint size)
    {
        void* pages = Map(null, size, None, PrivateAnonymous, -1, 0);
        return pages == (void*)-1 ? throw new Win32Exception(Marshal.GetLastPInvokeError()) : (byte*)pages;
    }

    /// <summary>Lets some of them be read and written.</summary>
    public static void Allow(byte* pages, nuint size)
    {
        if (Protect(pages, size, ReadWrite) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>Gives them back.</summary>
    public static void Free(byte* pages, nuint size)
    {
        if (Unmap(pages, size) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int Protect(void* address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static extern int Unmap(void* address, nuint length);
}
