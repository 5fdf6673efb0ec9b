package org.lintan.platform.http.acts;

/**
 * What an act changed, named once for all services. Money is in fen, carbon in kilograms, area in m², a day as {@code 2026-11-28}; a state is the
 * word of its own set. There is no field for what the vault seals: of a card or an account, the bank and the last four digits at most.
 */
public enum ActField {
    STATE,
    STAGE,
    MODE,
    AMOUNT_FEN,
    QUANTITY_KG,
    AREA_M2,
    PARTY,
    NAME,
    KIND,
    KEY,
    REGION,
    VALUE,
    VALID_FROM,
    DAY,
    OPEN,
    BANK,
    LAST_FOUR,
    BANK_REFERENCE,
    ENTRIES,
    PAID,
    RETURNED,
    HOUSEHOLDS,
    MEMBERS,
    HOUSEHOLD_NO,
    HEAD,
    ROUND,
    PAYMENTS,
    VERSION,
    UPHELD,
    CERTIFICATE_NO,
    SERIAL,
    CASE_NO,
    OPINION_NO,
    REPORT_NO,
    TOPIC,
    SHA256,
    PAPERS,
    ITEM_NO
}
