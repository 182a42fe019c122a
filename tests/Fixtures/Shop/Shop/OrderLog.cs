namespace Shop.Orders;

/// <summary>Writes down what others are asked for.</summary>
public sealed class OrderLog(IOrders orders, TextWriter log) : IOrders
{
    public event Action<Order>? Placed
    {
        add => orders.Placed += value;
        remove => orders.Placed -= value;
    }

    public bool Place(Order order)
    {
        log.WriteLine($"order of {order.Customer}: {order.Total}");
        return orders.Place(order);
    }
}
