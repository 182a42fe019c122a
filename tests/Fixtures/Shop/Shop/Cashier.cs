using Shop.Orders;

namespace Shop.Payments;

public sealed class Cashier
{
    private int _lastNumber;

    public Receipt Charge(Order order) => new(++_lastNumber, order.Total);

    private static decimal Rounded(decimal total) => decimal.Round(total, 2);
}
