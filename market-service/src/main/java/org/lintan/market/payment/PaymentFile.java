package org.lintan.market.payment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.SafeCell;
import org.lintan.platform.bank.CreditTransfer;
import org.lintan.platform.bank.CreditTransfers;
import org.lintan.platform.bank.Pain001;
import org.lintan.platform.bank.Yuan;
import org.lintan.platform.time.Today;

/** A file of payments for the bank. It holds whole account numbers: never cached or logged. */
record PaymentFile(String name, String mediaType, byte[] bytes) {

    enum Format {
        CSV,
        PAIN001
    }

    private static final String HEADER = "付款编号,收款人,开户行,账号,金额,摘要\r\n";
    private static final String PURPOSE = "林业碳票售票款";
    private static final String BOM = "\uFEFF";

    static PaymentFile of(String county, List<PaymentOrderView> orders, Instant now, Format format) {
        LocalDateTime made = LocalDateTime.ofInstant(now, Today.ZONE);
        // of what it holds: the same orders make the same file name and message, so that a bank sees a repetition
        String id = county + "-"
                + Sha256.hexOf(String.join(
                                "\n",
                                orders.stream().map(PaymentOrderView::payoutId).toList()))
                        .substring(0, 20);
        return format == Format.CSV
                ? new PaymentFile("payments-" + id + ".csv", "text/csv; charset=UTF-8", csv(orders))
                : new PaymentFile(
                        "payments-" + id + ".xml", "application/xml", Pain001.write(transfers(id, made, orders)));
    }

    private static byte[] csv(List<PaymentOrderView> orders) {
        StringBuilder csv = new StringBuilder(BOM).append(HEADER);
        for (PaymentOrderView order : orders) {
            csv.append(order.payoutId())
                    .append(',')
                    .append(cell(order.payee()))
                    .append(',')
                    .append(cell(order.bank()))
                    // as text, or a spreadsheet makes zeros of its last digits
                    .append(",\"\t")
                    .append(order.accountNumber())
                    .append("\",")
                    .append(Yuan.of(order.amountFen()))
                    .append(',')
                    .append(PURPOSE)
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, in one line, and nothing a spreadsheet would take for a formula. */
    private static String cell(String text) {
        return '"' + SafeCell.text(text.replaceAll("[\\r\\n]", " ")).replace("\"", "\"\"") + '"';
    }

    private static CreditTransfers transfers(String id, LocalDateTime made, List<PaymentOrderView> orders) {
        List<CreditTransfer> payments = new ArrayList<>(orders.size());
        for (PaymentOrderView order : orders) {
            payments.add(new CreditTransfer(
                    String.valueOf(payments.size() + 1),
                    order.payoutId(),
                    order.amountFen(),
                    order.bank(),
                    order.payee(),
                    order.accountNumber()));
        }
        return new CreditTransfers(
                id,
                made.toLocalDate().atStartOfDay(),
                "林碳市场监管账户 " + id.substring(0, 6),
                "ESCROW-" + id.substring(0, 6),
                "NOTPROVIDED",
                PURPOSE,
                payments);
    }

    @Override
    public String toString() {
        return "PaymentFile[" + name + "]";
    }
}
