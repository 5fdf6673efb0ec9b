package org.lintan.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lists of media types as clients send them. */
final class MediaTypes {

    /** Clients say the same few things. */
    private static final int REMEMBERED = 200;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private MediaTypes() {}

    /** @param list as in a header {@code Accept} */
    static boolean areReadable(String list) {
        Boolean known = KNOWN.get(list);
        if (known != null) {
            return known;
        }
        boolean readable = read(list);
        if (KNOWN.size() < REMEMBERED && list.length() < 500) {
            KNOWN.put(list, readable);
        }
        return readable;
    }

    private static boolean read(String list) {
        try {
            for (String type : list.split(",")) {
                MediaType.valueOf(type.trim());
            }
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
