package org.lintan.kernel.instrument;

import java.util.regex.Pattern;

/** What an id of an instrument looks like, of whichever kind and release. */
public final class InstrumentId {

    /** As a regular expression, without anchors. */
    public static final String FORM = "[0-9A-Za-z-]{1,36}";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    private InstrumentId() {}

    /** Whether there can be an instrument of this id; null is none. */
    public static boolean canBe(String id) {
        return id != null && WHOLE.matcher(id).matches();
    }
}
