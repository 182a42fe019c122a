using System.Runtime.InteropServices;

namespace Sidecar.Server.Watching;

/// <summary>One thing that a watch tells.</summary>
/// <param name="Kind">What.</param>
/// <param name="Folder">The folder it happened in, absolute; empty when that is not known.</param>
/// <param name="Name">The entry of the folder that it happened to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WatchEvent(WatchEventKind Kind, string Folder = "", string Name = "");
