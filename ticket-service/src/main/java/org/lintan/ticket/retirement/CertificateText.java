package org.lintan.ticket.retirement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** PURE: the wording of a retirement certificate, and what it must never be taken for (domain §7, claims). */
public final class CertificateText {

    public static final String NOT_FOR_COMPLIANCE = "不可用于碳排放配额清缴";
    public static final String NOT_FOR_COMPLIANCE_EN = "may not be surrendered against emission allowances";

    private CertificateText() {}

    /** @param beneficiary as it may be shown to the reader */
    public static String zh(
            String beneficiary,
            Purpose purpose,
            long quantityKg,
            String county,
            String serial,
            LocalDate start,
            LocalDate end) {
        return "兹证明:林业碳票 %s-%s(监测期 %s 至 %s)中的 %s 吨二氧化碳当量,已为“%s”以“%s”用途注销,不再流转。本证明%s;单凭购买碳票不能宣称“碳中和”。"
                .formatted(
                        county, serial, start, end, tonnes(quantityKg), beneficiary, purpose.zh(), NOT_FOR_COMPLIANCE);
    }

    public static String en(
            String beneficiary,
            Purpose purpose,
            long quantityKg,
            String county,
            String serial,
            LocalDate start,
            LocalDate end) {
        return "This certifies that %s t CO2e of forestry carbon ticket %s-%s (period %s to %s) were retired for \"%s\", purpose: %s, and never move again. They %s; a purchase alone does not support a claim of carbon neutrality."
                .formatted(
                        tonnes(quantityKg),
                        county,
                        serial,
                        start,
                        end,
                        beneficiary,
                        purpose.en(),
                        NOT_FOR_COMPLIANCE_EN);
    }

    /** Kilograms as tonnes, exactly, without needless zeros. */
    static String tonnes(long quantityKg) {
        return BigDecimal.valueOf(quantityKg, 3).stripTrailingZeros().toPlainString();
    }
}
