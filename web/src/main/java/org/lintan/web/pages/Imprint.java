package org.lintan.web.pages;

/**
 * What a paper says of itself, above what it says.
 *
 * @param issuer the body it is issued by
 * @param day in China, of what it proves
 * @param digits the twelve of the ticket, in fours; empty where no ticket is behind it
 * @param address of the page that says whether it is still so
 * @param open whether everybody may read that page; else it is its owner's, after a login
 */
public record Imprint(String issuer, String day, String digits, String address, boolean open) {

    public String qr() {
        return QrCode.png(address);
    }
}
