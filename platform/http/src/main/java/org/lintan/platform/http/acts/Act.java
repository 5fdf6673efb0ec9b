package org.lintan.platform.http.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One act: what was done to which object, which fields it changed, and the reason given. Who did it, when and from where belongs to the request
 * and is added where the act is written.
 *
 * @param reason in the words of who acted; null where none is asked for
 */
public record Act(ActKind kind, String objectId, List<Change> changes, String reason) {

    /** Values longer than this end in an ellipsis: a row of acts is short, the object has the whole. */
    private static final int LONGEST = 300;

    /** Identity numbers have 18 digits (or 17 and an X) or 15, cards 16 to 19. Whoever types one into a reason does not put it into the acts. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]{11,15}([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");

    /**
     * A field that changed.
     *
     * @param before null where there was nothing before
     * @param after null where nothing is there any more
     */
    public record Change(ActField field, String before, String after) {}

    public Act {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(objectId);
        changes = List.copyOf(changes);
        reason = shown(reason);
    }

    public static Act of(ActKind kind, String objectId) {
        return new Act(kind, objectId, List.of(), null);
    }

    /** A field before and after; left out when both are the same, which is no change. */
    public Act changed(ActField field, Object before, Object after) {
        String was = shown(before);
        String is = shown(after);
        if (Objects.equals(was, is)) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(field, was, is));
        return new Act(kind, objectId, more, reason);
    }

    /** A field of something that was not there before. */
    public Act with(ActField field, Object value) {
        return changed(field, null, value);
    }

    /** How many of something came with it; left out where none did. */
    public Act counted(ActField field, int many) {
        return many == 0 ? this : with(field, many);
    }

    public Act because(String why) {
        return new Act(kind, objectId, changes, why == null || why.isBlank() ? null : why.strip());
    }

    private static String shown(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof Enum<?> word ? word.name() : value.toString();
        String masked = NUMBER_OF_A_PERSON.matcher(text).replaceAll("****$1");
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
