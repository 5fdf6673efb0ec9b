package org.lintan.ledger.payout;

import java.nio.charset.StandardCharsets;
import org.lintan.kernel.text.SafeCell;
import org.lintan.platform.bank.Yuan;

/** The rural bank's batch file: CSV in UTF-8 with byte order mark, so that Excel opens it right; lines end in CRLF. */
final class PayoutCsv {

    private PayoutCsv() {}

    static byte[] write(PayoutBatch batch) {
        StringBuilder csv = new StringBuilder("\uFEFF行号,户号,户主,银行卡号,开户行,金额(元),附言,付款编号\r\n");
        for (PayoutLine line : batch.lines()) {
            csv.append(line.no().lineNo())
                    .append(',')
                    .append(SafeCell.csv(line.householdNo()))
                    .append(',')
                    .append(SafeCell.csv(line.to().head()))
                    .append(',')
                    .append(SafeCell.csv(line.to().cardNumber()))
                    .append(',')
                    .append(SafeCell.csv(line.to().bank()))
                    .append(',')
                    .append(Yuan.of(line.amountFen()))
                    .append(',')
                    .append(SafeCell.csv(batch.purpose()))
                    .append(',')
                    .append(line.no())
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
