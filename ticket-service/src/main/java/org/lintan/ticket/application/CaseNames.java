package org.lintan.ticket.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.names.NameColumn;
import org.lintan.platform.names.NameColumns;

/** A measuring report counts for one case, however its number is typed. */
@ApplicationScoped
class CaseNames implements NameColumns {

    @Override
    public List<NameColumn> columns() {
        return List.of(new NameColumn("application", "report_no", "report_key")
                .where("stage NOT IN ('WITHDRAWN', 'REJECTED')"));
    }
}
