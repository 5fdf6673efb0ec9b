package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.lintan.platform.db.Sql;

/**
 * How a service gives a paper to a reader: whole, or page by page to a browser that shows no PDF. The one question who may read it stands before each, so that
 * nothing that has papers gives them in one way and not in the other, or to others.
 */
@ApplicationScoped
public class Readings {

    private final Documents documents;
    private final PaperPages pages;

    Readings(Documents documents, PaperPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    /**
     * A paper that is not looked for yet.
     *
     * @param find refuses what this reader may not see
     */
    public Reading by(Function<Sql, Uni<Opened>> find) {
        return new Reading(find);
    }

    /** One reader's paper. Every way to it waits; on a thread that may. */
    public final class Reading {

        private final Function<Sql, Uni<Opened>> find;

        private Reading(Function<Sql, Uni<Opened>> find) {
            this.find = find;
        }

        /** Its bytes, which follow as the reader takes them. */
        public Response whole() {
            return documents.give(find);
        }

        /** How many pages it has as pictures. Refuses as {@link #page} does. */
        public PaperPages.Count pages() {
            return pages.count(find);
        }

        /** One of them, from 1 on. Refuses what is no PDF or cannot be drawn, {@code NOT_FOUND} beyond the last, {@code BUSY}. */
        public Response page(int page) {
            return pages.page(find, page);
        }
    }
}
