using Shop.Payments;

namespace Shop.Orders;

/// <summary>Orders that come with a card.</summary>
public sealed class GiftOrders(Cashier cashier) : OrderService(cashier)
{
    // Without a note, an order is no gift.
    public override bool Place(Order order) => order.Note is not null && base.Place(order);
}
