package org.lintan.market.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Files as a bank makes them. */
final class Files {

    static final String ACCOUNT = "9050110010010000008888";
    static final String HEADER = "交易日期,交易流水号,借方发生额(元),贷方发生额(元),余额,对方户名,对方账号,摘要,附言";

    private Files() {}

    /** One credit of a camt.053. */
    record Paid(String reference, String yuan, String remark) {}

    static byte[] camt(List<Paid> paid) {
        return camt(ACCOUNT, "0.00", sum(paid), paid);
    }

    static byte[] camt(String account, String opening, String closing, List<Paid> paid) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>"
                        + "<Stmt><Id>S1</Id><Acct><Id><Othr><Id>" + account + "</Id></Othr></Id></Acct>"
                        + balance("OPBD", opening)
                        + balance("CLBD", closing)
                        + paid.stream().map(Files::entry).collect(Collectors.joining())
                        + "</Stmt></BkToCstmrStmt></Document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String entry(Paid one) {
        return entry(one, "CRDT", "BOOK", "CNY", "");
    }

    static String entry(Paid one, String direction, String status, String currency, String more) {
        return "<Ntry><NtryRef>1</NtryRef><Amt Ccy=\"" + currency + "\">" + one.yuan() + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd>" + more + "<Sts><Cd>" + status
                + "</Cd></Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt><AcctSvcrRef>"
                + one.reference()
                + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>示例绿色制造有限公司</Nm></Pty></Dbtr>"
                + "<DbtrAcct><Id><Othr><Id>6228480402564890018</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>"
                + one.remark() + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    static String balance(String code, String yuan) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">" + yuan
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-05</Dt></Dt></Bal>";
    }

    static String sum(List<Paid> paid) {
        return String.format(
                Locale.ROOT,
                "%s",
                paid.stream()
                        .map(one -> new java.math.BigDecimal(one.yuan()))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add));
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
