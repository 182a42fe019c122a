namespace Shop.Orders;

/// <summary>Takes orders.</summary>
public interface IOrders
{
    event Action<Order>? Placed;

    /// <summary>Places an order.</summary>
    /// <param name="order">What is wanted.</param>
    /// <returns>Whether it was accepted.</returns>
    bool Place(Order order);
}
