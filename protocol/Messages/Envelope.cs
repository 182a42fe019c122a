namespace Sidecar.Protocol.Messages;

/// <summary>The two forms a message can have; an answer has the form of its question.</summary>
public enum Envelope
{
    /// <summary><c>{"jsonrpc":"2.0","id":1,"method":"refs","params":{}}</c></summary>
    JsonRpc,

    /// <summary><c>{"id":1,"command":"refs","project":"/path","args":{}}</c></summary>
    Plain,
}
