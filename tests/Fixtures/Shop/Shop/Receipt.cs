namespace Shop.Payments;

public readonly record struct Receipt(int Number, decimal Paid);
