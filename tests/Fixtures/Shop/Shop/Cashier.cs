using Shop.Orders;

namespace Shop.Payments;

public sealed class Cashier
{
    private int _lastNumber;

    public Receipt Charge(Order order) => new(++_lastNumber, order.Total);
}
