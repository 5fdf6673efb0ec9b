package org.lintan.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The guides, one page for each kind of person: the Markdown of {@code docs/guide}, which is packed with the portal, so that nothing is written twice. */
@ApplicationScoped
class Guides {

    /** In the order of the page of help; a file of this name each. */
    static final List<String> NAMES =
            List.of("villager", "steward", "measurer", "officer", "buyer", "court", "bank", "operator", "auditor");

    private final List<WrittenPage> all;

    Guides() {
        all = NAMES.stream().map(name -> WrittenPage.read("guide", name)).toList();
    }

    List<WrittenPage> all() {
        return all;
    }

    Optional<WrittenPage> of(String name) {
        return all.stream().filter(guide -> guide.name().equals(name)).findFirst();
    }
}
