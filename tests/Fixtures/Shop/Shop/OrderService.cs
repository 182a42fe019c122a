using Shop.Payments;

namespace Shop.Orders;

public partial class OrderService(Cashier cashier) : IOrders
{
    private int _placed;

    public event Action<Order>? Placed;

    public int Count => _placed;

    public virtual bool Place(Order order)
    {
        if (!IsValid(order))
            return false;
        order.Receipt = cashier.Charge(order);
        _placed++;
        Placed?.Invoke(order);
        return true;
    }

    public bool Place(string customer, decimal total) => Place(new Order(customer, total));
}
