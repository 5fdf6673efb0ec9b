package org.lintan.market.statement;

/** A balance of a camt.053, as its elements come. */
final class CamtBalance {

    String amount = "";
    private String code = "";
    private String indicator = "";

    void told(String place, String said) {
        switch (place) {
            case "Tp/CdOrPrtry/Cd" -> code = said;
            case "Amt" -> amount = said;
            case "CdtDbtInd" -> indicator = said;
            default -> {
                // dates and availability are not of use
            }
        }
    }

    /** Opening booked, or the closing of the statement before. */
    boolean opens() {
        return code.equals("OPBD") || code.equals("PRCD");
    }

    boolean closes() {
        return code.equals("CLBD");
    }

    /** Null when it is not said. */
    Direction direction() {
        return CamtEntry.direction(indicator);
    }
}
