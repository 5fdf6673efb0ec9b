package org.lintan.market.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.names.NameColumn;
import org.lintan.platform.names.NameColumns;

/** A receipt counts once, and so does a payment of the bank, however its number is typed. */
@ApplicationScoped
class CashNames implements NameColumns {

    @Override
    public List<NameColumn> columns() {
        return List.of(
                new NameColumn("deposit", "open_receipt_no", "receipt_key"),
                new NameColumn("payment_order", "bank_reference", "reference_key"));
    }
}
