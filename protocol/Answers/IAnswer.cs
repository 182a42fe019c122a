namespace Sidecar.Protocol.Answers;

/// <summary>A result that was read from a snapshot.</summary>
public interface IAnswer
{
    /// <summary>What the answer is worth.</summary>
    AnswerInfo Answer { get; }
}
