package org.lintan.web.pages;

import io.quarkus.qute.RawString;

/** A sentence with a name in it, as HTML: the name stands in {@code <bdi>}, so that its direction ends where it ends. */
final class Isolated {

    private Isolated() {}

    static RawString in(String sentence, String name) {
        String html = escaped(sentence);
        String isolated = escaped(name);
        return new RawString(isolated.isEmpty() ? html : html.replace(isolated, "<bdi>" + isolated + "</bdi>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
