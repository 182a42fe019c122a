using Shop.Orders;
using Shop.Payments;

var service = new OrderService(new Cashier());
IOrders orders = new OrderLog(service, Console.Out);
orders.Placed += order => Console.WriteLine(order.Note.Length);
orders.Place(new Order("Ada", 12.5m) { Note = "ring twice" });
service.Place("Grace", 3m);
