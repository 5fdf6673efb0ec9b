package org.lintan.market.book;

/**
 * Why a command was refused; it changed nothing. The names are API. A command with several faults is refused for the
 * first in this order.
 */
public enum BookRefusal {
    HALTED,
    /** The command does not fit the phase: an immediate order while nothing matches, an auction outside a call. */
    NOT_IN_THIS_PHASE,
    /** An order of this id is resting. An id that was filled or cancelled may come again. */
    DUPLICATE_ORDER,
    /** No order of this id and party is resting. */
    UNKNOWN_ORDER,
    QUANTITY_NOT_POSITIVE,
    QUANTITY_TOO_LARGE,
    QUANTITY_OFF_LOT,
    PRICE_NOT_POSITIVE,
    PRICE_TOO_HIGH,
    PRICE_OFF_TICK,
    PRICE_OUTSIDE_BAND,
    /** The parts of the order do not go together: a market order that would rest, an immediate one that is post-only … */
    TERMS_CONTRADICT,
    /** The shown part is negative, above the quantity, off the lot, or on an order that cannot rest. */
    DISPLAY_INVALID,
    /** The shown part is so small that the order would come in too many slices. */
    DISPLAY_TOO_FINE,
    MINIMUM_INVALID,
    /** Good till a time that is not after now, or a time on an order that has none. */
    EXPIRY_INVALID,
    /** As many orders rest as may, and this one would rest too. What trades or is cancelled at once is not refused for it. */
    TOO_MANY_ORDERS,
    /** It would rest, at one price more than its side may have. */
    TOO_MANY_LEVELS,
    /** The new quantity is not above what was traded already. */
    QUANTITY_BELOW_FILLED,
    NOTHING_TO_AMEND,
    POST_ONLY_WOULD_TRADE,
    SELF_TRADE,
    /** The minimum, or for fill-or-kill all of it, cannot be had at once. */
    MINIMUM_NOT_AVAILABLE,
    /** The named order rests at another price than the taker saw. */
    PRICE_CHANGED,
    NOT_AMONG_BEST_FIVE,
    /** The named order shows less than the taker wants. */
    MORE_THAN_SHOWN,
    BAND_INVALID,
    PHASE_UNCHANGED,
    /** Orders cross, so matching at once cannot begin before an auction. */
    BOOK_CROSSED
}
