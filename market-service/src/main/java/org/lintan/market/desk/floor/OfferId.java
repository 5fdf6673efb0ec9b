package org.lintan.market.desk.floor;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lintan.kernel.instrument.InstrumentId;

/** Ids of what stands until somebody takes it or takes it back: {@link FloorCommand#newOffer} makes them. */
public final class OfferId {

    private static final int OWN = 26;
    private static final Pattern OLD = Pattern.compile("[0-9A-Z]{26}");
    private static final Pattern WITH_INSTRUMENT = Pattern.compile("[0-9A-Z]{26}-" + InstrumentId.FORM);

    private OfferId() {}

    /** The instrument it carries; empty if it is {@linkplain #isOld of before}, or no such id. */
    public static Optional<String> instrument(String id) {
        return WITH_INSTRUMENT.matcher(id).matches() ? Optional.of(id.substring(OWN + 1)) : Optional.empty();
    }

    /** Whether it may be from before ids carried their instrument: only the database knows that of it. */
    public static boolean isOld(String id) {
        return OLD.matcher(id).matches();
    }
}
