package org.lintan.web.pages;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The guides, one page for each kind of person: the Markdown of {@code docs/guide}, which is packed with the portal, so that nothing is written twice. */
@ApplicationScoped
class Guides {

    /** In the order of the page of help; a file of this name each. */
    static final List<String> NAMES =
            List.of("villager", "steward", "measurer", "officer", "buyer", "court", "bank", "operator", "auditor");

    /** @param title of its first heading */
    @TemplateData
    record Guide(String name, String title, RawString html) {}

    private final List<Guide> all;

    Guides() {
        Parser parser = Parser.builder().build();
        // our own files, yet what they say is text: marks of HTML in it are shown, not obeyed
        HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).build();
        all = NAMES.stream()
                .map(name -> {
                    Node page = parser.parse(read(name));
                    return new Guide(name, title(page, name), new RawString(renderer.render(page)));
                })
                .toList();
    }

    List<Guide> all() {
        return all;
    }

    Optional<Guide> of(String name) {
        return all.stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    private static String title(Node page, String name) {
        if (page.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            return TextContentRenderer.builder().build().render(first).strip();
        }
        throw new IllegalStateException("docs/guide/" + name + ".md does not begin with its title.");
    }

    private static String read(String name) {
        try (InputStream file = Guides.class.getResourceAsStream("/guide/" + name + ".md")) {
            if (file == null) {
                throw new IllegalStateException("docs/guide/" + name + ".md is not packed.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
