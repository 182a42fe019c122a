namespace Sidecar.ProcessBench.Generating;

/// <summary>What generated things are called.</summary>
internal static class Words
{
    public static string[] Areas { get; } =
        ["Orders", "Billing", "Stock", "Shipping", "Returns", "Pricing", "Catalog", "Payments", "Reports", "Search", "Identity", "Mail"];

    public static string[] Things { get; } =
        ["Order", "Invoice", "Parcel", "Customer", "Price", "Discount", "Basket", "Address", "Payment", "Refund", "Product", "Shelf",
            "Supplier", "Voucher", "Rating", "Message"];

    public static string[] Roles { get; } =
        ["Store", "Router", "Reader", "Policy", "Ledger", "Planner", "Mapper", "Checker", "Queue", "Printer", "Index", "Counter"];

    /// <summary>A type of a project by the number of its file.</summary>
    public static string TypeOf(int file)
    {
        var name = Things[file % Things.Length] + Roles[file / Things.Length % Roles.Length];
        var round = file / (Things.Length * Roles.Length);
        return round == 0 ? name : name + round;
    }
}
