package org.lintan.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Whether a client takes one of the types: of what it says, the most specific range a type falls into counts (RFC 9110, 12.5.1).
     *
     * @param list readable
     */
    static boolean takesOne(String list, List<MediaType> types) {
        List<MediaType> ranges = Arrays.stream(list.split(","))
                .map(range -> MediaType.valueOf(range.trim()))
                .toList();
        return types.stream()
                .anyMatch(type -> ranges.stream()
                        .filter(type::isCompatible)
                        .max(Comparator.comparingInt(MediaTypes::precision))
                        .map(MediaTypes::isWanted)
                        .orElse(false));
    }

    private static int precision(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }

    private static boolean isWanted(MediaType range) {
        return !range.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
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
