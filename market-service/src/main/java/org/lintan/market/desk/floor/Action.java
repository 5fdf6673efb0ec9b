package org.lintan.market.desk.floor;

/** What a command asks for. Each way of trading has its own, sealed. */
public interface Action {

    /** Whether it says all it has to say, in figures that make sense and words that can be kept. */
    boolean makesSense();

    /** Whether it may offer units the asker holds, so that what it bought lately must be known: {@link Floor#uncovered}. */
    default boolean mayOffer() {
        return true;
    }
}
