package org.lintan.ledger.roll;

import java.util.Optional;
import org.lintan.ledger.sheet.Plain;

/** The columns of a member roll as villages write them; the order is the order of the template. */
enum RollColumn {
    HOUSEHOLD_NO("户号", "household number", true),
    HEAD("户主", "head of household", true),
    MEMBERS("人数", "members", true),
    ID_NUMBER("身份证号", "identity number", true),
    CARD_NUMBER("银行卡号", "bank card number", true),
    BANK("开户行", "bank", true),
    PHONE("手机", "mobile phone", false);

    final String zh;
    final String en;
    final boolean required;

    RollColumn(String zh, String en, boolean required) {
        this.zh = zh;
        this.en = en;
        this.required = required;
    }

    /** The column a header names; headers are compared after full-width characters and blanks were put right. */
    static Optional<RollColumn> named(String header) {
        String plain = Plain.text(header).replace(" ", "").replace("*", "");
        for (RollColumn column : values()) {
            if (plain.equals(column.zh)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
