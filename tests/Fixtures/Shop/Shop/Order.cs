using Shop.Payments;

namespace Shop.Orders;

/// <summary>What a customer wants to have.</summary>
/// <param name="Customer">Who pays.</param>
/// <param name="Total">In euros, taxes included.</param>
public sealed record Order(string Customer, decimal Total)
{
    public string? Note { get; init; }

    public Receipt? Receipt { get; set; }
}
