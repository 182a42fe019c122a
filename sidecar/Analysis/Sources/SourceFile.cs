using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sidecar.Analysis.Index;

namespace Sidecar.Analysis.Sources;

/// <summary>
/// One content of one file. Whatever is known of it without reading, from the index of an earlier run, is used first; text
/// and trees come when somebody needs them. For any thread.
/// </summary>
internal sealed class SourceFile
{
    private readonly Lock _gate = new();
    private readonly IndexStore _store;
    private SourceForm[] _forms = [];
    private SourceText? _text;
    private SourceText? _lookedAt;
    private StrongBox<UInt128>? _hash;
    private StrongBox<UInt128>? _pathKey;

    /// <summary>The file at <paramref name="path"/>, whose content has the hash <paramref name="hash"/> if that is known.</summary>
    public SourceFile(string path, UInt128? hash, IndexStore store)
    {
        Path = path;
        _hash = hash is { } known ? new(known) : null;
        _store = store;
    }

    /// <summary>The file at <paramref name="path"/> with that content, read by <paramref name="codePage"/> if there is one.</summary>
    public SourceFile(string path, byte[] content, IndexStore store, Encoding? codePage = null)
        : this(path, ContentHash.Of(content, codePage), store) => (_text, CodePage) = (SourceReading.Decode(content, codePage), codePage);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>What its project reads it by; null when that goes by its content alone.</summary>
    public Encoding? CodePage { get; init; }

    /// <summary>Whether this is what a session gave the file for a text, and not what is on disk.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>The hash of the content.</summary>
    /// <exception cref="SourceChangedException">The file is not any more what it was.</exception>
    public UInt128 Hash
    {
        get
        {
            if (_hash is null)
                _ = Text;
            return _hash!.Value;
        }
    }

    /// <summary>The hash, when it is known without reading.</summary>
    public UInt128? KnownHash => _hash?.Value;

    /// <summary>The hash of the path.</summary>
    public UInt128 PathKey => (_pathKey ??= new(KeyOf(Path))).Value;

    /// <summary>The text; empty when there is no such file or it cannot be read.</summary>
    /// <exception cref="SourceChangedException">The file is not any more what it was.</exception>
    public SourceText Text
    {
        get
        {
            lock (_gate)
                return _text ??= _lookedAt ?? Read();
        }
    }

    /// <summary>The text for one look, which is kept only as long as there is room.</summary>
    /// <exception cref="SourceChangedException">The file is not any more what it was.</exception>
    public SourceText Glance()
    {
        SourceText read;
        lock (_gate)
        {
            if ((_text ?? _lookedAt) is { } known)
                return known;
            read = _lookedAt = Read();
        }
        _store.LookedAt.Add(this, read.Length);
        return read;
    }

    /// <summary>Lets go of what <see cref="Glance"/> kept.</summary>
    public void Forget()
    {
        lock (_gate)
            _lookedAt = null;
    }

    /// <summary>
    /// Whether this is the same content as <paramref name="other"/>. A file that nobody has read yet takes over what was just
    /// read: for everybody to come it is what this file always was.
    /// </summary>
    public bool Holds(SourceFile other)
    {
        lock (_gate)
        {
            if (_hash is null && !other.IsUnsaved)
                (_hash, _text) = (new(other.Hash), other.Text);
            return KnownHash == other.Hash;
        }
    }

    /// <summary>What the file declares and mentions under <paramref name="options"/>.</summary>
    public FileIndex Index(CSharpParseOptions options, CancellationToken cancellation)
    {
        var form = FormOf(options);
        return form.Index ??= _store.Find(Hash, options) ?? _store.Add(Hash, options, FileIndexer.Of(Whole(options, cancellation), cancellation));
    }

    /// <summary>Whether the name may occur: by the index, or, without one, by a search of the text.</summary>
    public bool MayMention(string name, uint nameHash, CSharpParseOptions options) =>
        KnownIndex(options) is { } index
            ? index.Mentions(nameHash) || index.Has(Constructs.Escape)
            : TextSearch.Contains(Text, name);

    /// <summary>The index, when it is known without parsing.</summary>
    public FileIndex? KnownIndex(CSharpParseOptions options)
    {
        var form = FormOf(options);
        return form.Index ??= KnownHash is { } hash ? _store.Find(hash, options) : null;
    }

    /// <summary>The whole tree.</summary>
    public SyntaxTree Whole(CSharpParseOptions options, CancellationToken cancellation)
    {
        var form = FormOf(options);
        return form.Whole ??= Shared(form, other => other.Whole) ?? CSharpSyntaxTree.ParseText(Text, options, Path, cancellation);
    }

    /// <summary>The whole tree, if it is at hand.</summary>
    public SyntaxTree? KnownWhole(CSharpParseOptions options) => FormOf(options).Whole;

    /// <summary>Whether <paramref name="tree"/> is one of this content.</summary>
    public bool IsCurrent(SyntaxTree tree, CSharpParseOptions options) => FormOf(options) is var form && (form.Whole == tree || form.Outline == tree);

    /// <summary>A tree that declares the same, with empty bodies; the whole one where that is cheaper.</summary>
    public SyntaxTree Outline(CSharpParseOptions options, CancellationToken cancellation)
    {
        var form = FormOf(options);
        if (form.Whole is { } whole)
            return whole;
        if (form.Outline is { } known)
            return known;
        if (KnownIndex(options) is not { Bodies: { Count: > 0 } bodies })
            return Whole(options, cancellation);
        if (Shared(form, other => other.Whole) is { } shared)
            return form.Whole = shared;
        return form.Outline = Shared(form, other => other.Outline) ?? CSharpSyntaxTree.ParseText(new OutlineText(Text, bodies), options, Path, cancellation);
    }

    // The frameworks of a project differ in symbols, for which few files ask: what reads the same in all is parsed once, and its tree is one
    // object in all their compilations.
    private SyntaxTree? Shared(SourceForm form, Func<SourceForm, SyntaxTree?> known)
    {
        foreach (var other in _forms)
            if (!ReferenceEquals(other, form) && known(other) is { } tree && other.IsLike(form.Options) && !AsksForSymbols(other, tree))
                return tree;
        return null;
    }

    private static bool AsksForSymbols(SourceForm form, SyntaxTree tree) =>
        tree.GetRoot().ContainsDirectives && form.Index?.Has(Constructs.Conditional) != false;

    private SourceForm FormOf(CSharpParseOptions options)
    {
        foreach (var form in _forms)
            if (ReferenceEquals(form.Options, options) || form.Options.Equals(options))
                return form;
        lock (_gate)
        {
            var known = Array.Find(_forms, form => form.Options.Equals(options));
            if (known is null)
                _forms = [.. _forms, known = new SourceForm(options)];
            return known;
        }
    }

    private static UInt128 KeyOf(string path)
    {
        var hash = new KeyHash();
        hash.Add(path);
        return hash.Finish();
    }

    private SourceText Read()
    {
        // Where there is none, the look at the disk reports it as a gap.
        var content = SourceReading.ReadBytes(Path) ?? [];
        var hash = ContentHash.Of(content, CodePage);
        if (KnownHash is { } expected && expected != hash)
            throw new SourceChangedException(Path);
        _hash ??= new(hash);
        return SourceReading.Decode(content, CodePage);
    }
}
