using Shop.Orders;
using Shop.Payments;

namespace Shop.Tests;

public sealed class OrderServiceTests
{
    [Fact]
    public void An_order_that_costs_nothing_is_refused() =>
        Check.That(!new OrderService(new Cashier()).Place("Ada", 0));

    [Fact]
    public void A_gift_needs_a_note() =>
        Check.That(!new GiftOrders(new Cashier()).Place(new Order("Ada", 1)));
}
