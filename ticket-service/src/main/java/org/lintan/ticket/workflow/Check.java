package org.lintan.ticket.workflow;

/**
 * One thing an officer must see before signing, re-computed each time the case page is opened.
 *
 * @param check stable name
 * @param why plain sentence, Chinese; {@code whyEn} English
 */
public record Check(String check, String title, String titleEn, Result result, String why, String whyEn) {

    public enum Result {
        PASS,
        WARN,
        FAIL,
        PENDING
    }
}
