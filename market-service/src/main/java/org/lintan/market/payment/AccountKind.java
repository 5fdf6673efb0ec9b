package org.lintan.market.payment;

/** Kinds of account numbers: only cards carry a check digit. */
enum AccountKind {
    /** UnionPay card: 16 to 19 digits, the last by Luhn. */
    CARD,
    /** 对公账户: 9 to 32 digits and hyphens. */
    COMPANY,
    /** 存折: 9 to 32 digits. */
    PASSBOOK
}
