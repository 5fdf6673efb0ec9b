package org.lintan.market.book;

/** What can be said about a command from the command, the limits and the phase alone. The first fault, or null. */
final class EntryRules {

    private final long tick;
    private final long lot;
    private final long maxPrice;
    private final long maxQuantity;
    private final int maxSlices;

    EntryRules(BookLimits limits) {
        tick = limits.tick();
        lot = limits.lot();
        maxPrice = limits.maxPrice();
        maxQuantity = limits.maxQuantity();
        maxSlices = limits.maxSlices();
    }

    /** An order coming in, apart from what depends on the orders resting. */
    BookRefusal order(
            Phase phase,
            boolean duplicate,
            long bandLow,
            long bandHigh,
            long at,
            boolean market,
            TimeInForce timeInForce,
            long price,
            long quantity,
            long minimum,
            long display,
            boolean postOnly,
            long expiresAt) {
        if (phase != Phase.CONTINUOUS) {
            if (phase == Phase.HALTED) {
                return BookRefusal.HALTED;
            }
            if (market || !timeInForce.rests() || minimum != 0) {
                return BookRefusal.NOT_IN_THIS_PHASE;
            }
        }
        if (duplicate) {
            return BookRefusal.DUPLICATE_ORDER;
        }
        BookRefusal fault = quantity(quantity);
        if (fault == null) {
            fault = price(price);
        }
        if (fault == null && !market && (price < bandLow || price > bandHigh)) {
            fault = BookRefusal.PRICE_OUTSIDE_BAND;
        }
        // most orders: nothing in them could contradict anything
        boolean plain = timeInForce != TimeInForce.GTD && !market && !postOnly && (minimum | display | expiresAt) == 0;
        if (fault != null || plain) {
            return fault;
        }
        return terms(at, market, timeInForce, quantity, minimum, display, postOnly, expiresAt);
    }

    private BookRefusal terms(
            long at,
            boolean market,
            TimeInForce timeInForce,
            long quantity,
            long minimum,
            long display,
            boolean postOnly,
            long expiresAt) {
        boolean rests = timeInForce.rests();
        if (market && rests || postOnly && (!rests || minimum != 0)) {
            return BookRefusal.TERMS_CONTRADICT;
        }
        if (display != 0 && (display < 0 || display > quantity || display % lot != 0 || !rests)) {
            return BookRefusal.DISPLAY_INVALID;
        }
        if (tooFine(quantity, display)) {
            return BookRefusal.DISPLAY_TOO_FINE;
        }
        if (minimum < 0 || minimum > quantity || minimum > 0 && timeInForce == TimeInForce.FOK) {
            return BookRefusal.MINIMUM_INVALID;
        }
        boolean timed = timeInForce == TimeInForce.GTD;
        if (timed ? expiresAt <= at || expiresAt <= 0 : expiresAt != 0) {
            return BookRefusal.EXPIRY_INVALID;
        }
        return null;
    }

    BookRefusal quantity(long quantity) {
        if (quantity <= 0) {
            return BookRefusal.QUANTITY_NOT_POSITIVE;
        }
        if (quantity > maxQuantity) {
            return BookRefusal.QUANTITY_TOO_LARGE;
        }
        return lot != 1 && quantity % lot != 0 ? BookRefusal.QUANTITY_OFF_LOT : null;
    }

    BookRefusal price(long price) {
        if (price <= 0) {
            return BookRefusal.PRICE_NOT_POSITIVE;
        }
        if (price > maxPrice) {
            return BookRefusal.PRICE_TOO_HIGH;
        }
        return tick != 1 && price % tick != 0 ? BookRefusal.PRICE_OFF_TICK : null;
    }

    /** A new price band; its edges are prices themselves. */
    BookRefusal band(long low, long high) {
        return low > high || price(low) != null || price(high) != null ? BookRefusal.BAND_INVALID : null;
    }

    /** Whether an order of this quantity would come in more slices than allowed. */
    boolean tooFine(long quantity, long display) {
        return display > 0 && (quantity - 1) / display >= maxSlices;
    }
}
