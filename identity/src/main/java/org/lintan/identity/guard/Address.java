package org.lintan.identity.guard;

import java.util.Arrays;

/** The part of a network address that names one household's line. */
final class Address {

    private static final int IPV6_GROUPS_OF_A_LINE = 4;

    private Address() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first 64 bits, as whoever has a line chooses the others himself. Both ways of
     * writing an address give the same text. Does not ask any name server: what is no address stays as it is.
     */
    static String lineOf(String remote) {
        if (remote == null || remote.isBlank()) {
            return "unknown";
        }
        String address = remote.replaceAll("%.*$|[\\[\\]]", "");
        if (!address.contains(":")) {
            return address;
        }
        String last = address.substring(address.lastIndexOf(':') + 1);
        if (last.contains(".")) {
            return last;
        }
        return String.join(":", Arrays.asList(groups(address)).subList(0, IPV6_GROUPS_OF_A_LINE)) + "::/64";
    }

    private static String[] groups(String address) {
        String[] groups = new String[8];
        Arrays.fill(groups, "0");
        int gap = address.indexOf("::");
        String[] head = split(gap < 0 ? address : address.substring(0, gap));
        String[] tail = split(gap < 0 ? "" : address.substring(gap + 2));
        for (int i = 0; i < head.length && i < 8; i++) {
            groups[i] = plain(head[i]);
        }
        for (int i = 0; i < tail.length && i < 8; i++) {
            groups[7 - i] = plain(tail[tail.length - 1 - i]);
        }
        return groups;
    }

    private static String[] split(String text) {
        return text.isEmpty() ? new String[0] : text.split(":");
    }

    private static String plain(String group) {
        return group.toLowerCase().replaceFirst("^0+(?=.)", "");
    }
}
