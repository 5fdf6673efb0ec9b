package org.lintan.platform.names;

import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.UniqueText;

/** What stands in a unique key for a name a person typed. */
public final class NameKey {

    /** Longer ones stand by their hash: composing can make a text many times as long, and an index admits so much only. */
    private static final int LONGEST = 160;

    private NameKey() {}

    /** Fits {@code VARCHAR(160)} of {@code utf8mb4_bin}; null for null. What looks the same has the same key. */
    public static String of(String typed) {
        if (typed == null) {
            return null;
        }
        String name = UniqueText.of(typed);
        return name.length() <= LONGEST ? name : "sha256:" + Sha256.hexOf(name);
    }
}
