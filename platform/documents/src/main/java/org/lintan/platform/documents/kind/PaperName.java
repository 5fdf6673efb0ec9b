package org.lintan.platform.documents.kind;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lintan.kernel.text.ShownName;

/** The name of a paper as people see it, and as it may be written into a header and onto a disk. */
public final class PaperName {

    /** Signs a name may have, its ending included. */
    public static final int LONGEST = 120;

    private static final String FOR_PATHS = "/\\:*?\"<>|";
    private static final String PLAIN_IN_HEADERS = "!#$&+-.^_`|~";

    private PaperName() {}

    /** Whether it is a name: something to see, nothing unseen, nothing that means a place on a disk, no hidden file. */
    public static boolean isFit(String name) {
        return ShownName.fault(name, LONGEST).isEmpty()
                && !name.strip().startsWith(".")
                && name.chars().noneMatch(sign -> FOR_PATHS.indexOf(sign) >= 0);
    }

    /**
     * The name of the file somebody saves, as a header says it (RFC 6266): whatever the paper was called, it ends as its kind ends, so that no program
     * opens it as something else.
     */
    public static String disposition(String name, Kind kind) {
        String safe = ShownName.clean(name)
                .codePoints()
                .map(sign -> FOR_PATHS.indexOf(sign) >= 0 || Character.isISOControl(sign) ? '_' : sign)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String called = Kind.ofName(safe).filter(kind::equals).isPresent() ? safe : safe + "." + kind.ending();
        return (kind.shown() ? "inline" : "attachment") + "; filename=\"paper." + kind.ending()
                + "\"; filename*=UTF-8''" + encoded(called);
    }

    private static String encoded(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= '0' && one <= '9'
                    || one >= 'A' && one <= 'Z'
                    || one >= 'a' && one <= 'z'
                    || PLAIN_IN_HEADERS.indexOf(one) >= 0;
            if (plain) {
                out.write(one);
            } else {
                out.writeBytes("%%%02X".formatted(one & 0xFF).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
