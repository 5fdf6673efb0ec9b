package org.lintan.market.desk.floor;

/**
 * A command met somebody the floor was not told of ({@code Form.seats}), so nothing is known of what he holds. The floor is worth nothing any more;
 * whoever drives it reads everybody and starts again.
 */
public final class Stranger extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stranger(String party) {
        super(party, null, false, false);
    }
}
