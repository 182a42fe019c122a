namespace Shop.Tests;

internal static class Check
{
    public static void That(bool holds)
    {
        if (!holds)
            throw new InvalidOperationException("It does not hold.");
    }
}
