package org.lintan.web.pages;

/**
 * What a paper says of itself, below what it says.
 *
 * @param issuer the body it is issued by
 * @param day in China, of what it proves
 * @param digits the twelve of the ticket, in fours
 * @param address of the page that says whether it is still so
 */
public record Imprint(String issuer, String day, String digits, String address) {

    public String qr() {
        return QrCode.png(address);
    }
}
