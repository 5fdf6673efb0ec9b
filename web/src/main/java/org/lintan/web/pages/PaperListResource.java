package org.lintan.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;

/** Papers of a county's tickets, or of one ticket. Of one that has none it is asked whether it is there at all: a wrong number is no unsold ticket. */
abstract class PaperListResource extends ListResource {

    private static final int SERIAL_DIGITS = 7;

    PaperListResource(OpenPages pages, String name) {
        super(pages, name);
    }

    /** @param noSuchTicket asked of one ticket, and the register has none of this number */
    abstract TemplateInstance page(
            Map<String, String> asked, String county, Heard heard, boolean noSuchTicket, String asOf);

    @Override
    List<String> fields() {
        return List.of("serial");
    }

    @Override
    Uni<TemplateInstance> page(Map<String, String> asked, String county, Heard heard) {
        String serial = asked.get("serial");
        boolean none = heard.here()
                && heard.items().findAny().isEmpty()
                && asked.get("after").isBlank();
        if (!none || serial.isEmpty()) {
            return Uni.createFrom().item(page(asked, county, heard, false, pages.now()));
        }
        String code = county + "-" + "0".repeat(Math.max(0, SERIAL_DIGITS - serial.length())) + serial;
        // while it cannot be known whether the ticket is there, nothing is said of it
        return pages.ask(Service.TICKET, "public/tickets/" + code)
                .map(ticket ->
                        page(asked, county, ticket.away() ? ticket : heard, ticket.status() == 404, pages.now()));
    }
}
