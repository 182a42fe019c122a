namespace Shop.Orders;

public partial class OrderService
{
    // What is free needs no order.
    private static bool IsValid(Order order) => order.Total > 0;
}
