package org.lintan.web.pages;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page written as Markdown in {@code docs} and packed with the portal, so that nothing is written twice.
 *
 * @param title of its first heading
 */
@TemplateData
record WrittenPage(String name, String title, RawString html) {

    private static final String ENGLISH = "<h2>In English</h2>";
    private static final Parser PARSER = Parser.builder().build();
    /** Our own files, yet what they say is text: marks of HTML in it are shown, not obeyed. */
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();

    /** @param folder in {@code docs}, which it is packed under */
    static WrittenPage read(String folder, String name) {
        String file = folder + "/" + name + ".md";
        Node page = PARSER.parse(text(file));
        return new WrittenPage(name, title(page, file), new RawString(spoken(RENDERER.render(page))));
    }

    /** Tells a screen reader where the English part begins, which is the last. */
    private static String spoken(String html) {
        int english = html.indexOf(ENGLISH);
        return english < 0
                ? html
                : html.substring(0, english) + "<div lang=\"en\">\n" + html.substring(english) + "</div>\n";
    }

    private static String title(Node page, String file) {
        if (page.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            return TextContentRenderer.builder().build().render(first).strip();
        }
        throw new IllegalStateException("docs/" + file + " does not begin with its title.");
    }

    private static String text(String name) {
        try (InputStream file = WrittenPage.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException("docs/" + name + " is not packed.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
