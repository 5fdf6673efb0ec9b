package org.lintan.market.statement;

import java.util.ArrayList;
import java.util.List;

/** An entry of a camt.053, as its elements come. */
final class CamtEntry {

    private static final String PAYMENT = "NtryDtls/TxDtls/";

    String amount = "";
    String currency;
    String day = "";
    String payer = "";
    String payerAccount = "";
    int payments;
    private String own = "";
    private String ofPayment = "";
    private String indicator = "";
    private String status = "BOOK";
    private boolean reversal;
    private boolean batch;
    private final List<String> remarks = new ArrayList<>();

    /** @param place the path below the entry */
    void told(String place, String said) {
        switch (place) {
            case "Amt" -> amount = said;
            case "CdtDbtInd" -> indicator = said;
            case "RvslInd" -> reversal = said.equals("true") || said.equals("1");
            case "Sts", "Sts/Cd" -> status = said.isEmpty() ? status : said;
            case "BookgDt/Dt", "BookgDt/DtTm" -> day = said;
            case "AcctSvcrRef" -> own = said;
            case "NtryDtls/Btch/NbOfTxs" -> batch = !said.equals("1");
            case "AddtlNtryInf" -> remarks.add(said);
            case PAYMENT + "Refs/AcctSvcrRef" -> ofPayment = said;
            case PAYMENT + "RmtInf/Ustrd",
                    PAYMENT + "RmtInf/Strd/CdtrRefInf/Ref",
                    PAYMENT + "Refs/EndToEndId",
                    PAYMENT + "AddtlTxInf" -> remarks.add(said);
            case PAYMENT + "RltdPties/Dbtr/Nm", PAYMENT + "RltdPties/Dbtr/Pty/Nm" -> payer = said;
            case PAYMENT + "RltdPties/DbtrAcct/Id/IBAN", PAYMENT + "RltdPties/DbtrAcct/Id/Othr/Id" ->
                payerAccount = said;
            default -> {
                // charges, agents, rates
            }
        }
    }

    boolean booked() {
        return status.equals("BOOK");
    }

    Direction direction() {
        return direction(indicator);
    }

    static Direction direction(String indicator) {
        return switch (indicator) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> null;
        };
    }

    String reference() {
        return own.isEmpty() && payments == 1 ? ofPayment : own;
    }

    String remarks() {
        return String.join(
                " ",
                remarks.stream()
                        .filter(one -> !one.equals("NOTPROVIDED"))
                        .distinct()
                        .toList());
    }

    Obstacle obstacle() {
        if (reversal) {
            return Obstacle.REVERSAL;
        }
        return payments > 1 || batch ? Obstacle.SEVERAL_PAYMENTS : null;
    }
}
