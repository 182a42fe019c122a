using System.CommandLine;
using System.CommandLine.Parsing;
using Sidecar.Protocol.Operations;

namespace Sidecar.Cli.Parsing;

/// <summary>A parameter of an operation as an argument or an option of its verb.</summary>
internal sealed class ParameterSymbol
{
    private readonly Argument<string?>? _argument;
    private readonly Option<string?>? _option;
    private readonly Option<bool>? _flag;

    private ParameterSymbol(Parameter parameter)
    {
        Parameter = parameter;
        if (parameter.Positional)
            _argument = MakeArgument(parameter);
        else if (parameter.Kind == ParameterKind.Flag)
            _flag = new Option<bool>("--" + parameter.Name) { Description = Describe(parameter) };
        else
            _option = MakeOption(parameter);
    }

    /// <summary>What it stands for.</summary>
    public Parameter Parameter { get; }

    /// <summary>One for each parameter that a command line can express and no global option gives.</summary>
    public static IReadOnlyList<ParameterSymbol> Of(Operation operation, GlobalOptions global) =>
        [.. operation.Parameters
            .Where(p => p.Kind != ParameterKind.Structure && !global.Covers(p))
            .Select(p => new ParameterSymbol(p))];

    /// <summary>Makes it part of <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        if (_argument is not null)
            verb.Add(_argument);
        else
            verb.Add((Option?)_option ?? _flag!);
    }

    /// <summary>What the user wrote; null when it was not given.</summary>
    public string? Read(ParseResult parsed)
    {
        if (_flag is not null)
            return parsed.GetValue(_flag) ? "true" : null;
        return _argument is not null ? parsed.GetValue(_argument) : parsed.GetValue(_option!);
    }

    /// <summary>What a user would write to give it <paramref name="word"/>; nothing for null.</summary>
    public IEnumerable<string> WordsFor(string? word)
    {
        if (word is null)
            return [];
        var name = (_option ?? (Option?)_flag)?.Name;
        return name is null ? [word] : _flag is null ? [name, word] : [name];
    }

    private static Argument<string?> MakeArgument(Parameter parameter)
    {
        var argument = new Argument<string?>(parameter.Name)
        {
            Description = Describe(parameter),
            Arity = parameter.Required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        argument.Validators.Add(result => Check(result, parameter, $"<{parameter.Name}>"));
        return argument;
    }

    private static Option<string?> MakeOption(Parameter parameter)
    {
        var option = new Option<string?>("--" + parameter.Name)
        {
            Description = Describe(parameter),
            Required = parameter.Required,
            HelpName = parameter.Kind switch
            {
                ParameterKind.Number => "number",
                ParameterKind.Path => "path",
                ParameterKind.Words => "name,name",
                _ => parameter.Name,
            },
        };
        option.Validators.Add(result => Check(result, parameter, option.Name));
        return option;
    }

    private static void Check(SymbolResult result, Parameter parameter, string name)
    {
        if (result.Tokens is [var token] && ParameterCheck.Complaint(parameter, name, token.Value) is { } complaint)
            result.AddError(complaint);
    }

    private static string Describe(Parameter parameter)
    {
        var more = parameter.Default is null ? [] : new List<string> { "default: " + parameter.Default };
        if (parameter.Max is { } max)
            more.Add("at most " + max);
        if (parameter.Choices is { } choices)
            more.Insert(0, "one of " + string.Join(", ", choices));
        return more.Count == 0 ? parameter.Summary : $"{parameter.Summary} ({string.Join(", ", more)})";
    }
}
