namespace Shop.Tests;

/// <summary>Stands for a test framework's, so that the sample needs no package.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Attribute;
