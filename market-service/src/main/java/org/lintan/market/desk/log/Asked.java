package org.lintan.market.desk.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request as the address that it is given for its answer tells it: the key alone would not do, because what stands under it may be what another
 * request came to. As long as an id may be, with its seal.
 *
 * @param place in the log, which no other request has; places of one partition sort as their records do
 * @param bodyMark first digits of the hash of its body
 */
record Asked(String commandId, String place, String bodyMark) {

    private static final int MARK = 11;
    private static final Pattern WHOLE = Pattern.compile("([0-9A-Z]{26})([0-9A-Z]{11})([0-9a-f]{" + MARK + "})");

    static Asked of(Command command, LogPlace place) {
        return new Asked(
                command.commandId(), place.toString(), command.key().bodyHash().substring(0, MARK));
    }

    /** As {@link #text} wrote it; empty if it did not. */
    static Optional<Asked> read(String text) {
        Matcher parts = WHOLE.matcher(text);
        return parts.matches()
                ? Optional.of(new Asked(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    String text() {
        return commandId + place + bodyMark;
    }

    boolean hasBody(String hash) {
        return hash.startsWith(bodyMark);
    }

    /** Whether the log has that place after this one. Between two partitions nobody knows, and then it is not. */
    boolean isBefore(String other) {
        return place.startsWith(other.substring(0, Names.PARTITION)) && place.compareTo(other) < 0;
    }
}
