package org.lintan.ticket.divisions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.http.Actor;

/** PROPOSED by one person, CONFIRMED by another; only then does it hold. WITHDRAWN instead, it never does. */
@Entity
@Table(name = "division_import")
class DivisionImportRow {

    @Id
    String id;

    String county;
    LocalDate validFrom;
    String source;
    boolean invented;
    String state;
    String proposedBy;
    String proposedName;
    LocalDateTime proposedAt;
    String confirmedBy;
    String confirmedName;
    LocalDateTime confirmedAt;
    String withdrawnBy;
    String withdrawnName;
    LocalDateTime withdrawnAt;

    @Version
    int version;

    static DivisionImportRow of(String id, Actor officer, NewDivisions wish, LocalDateTime at) {
        DivisionImportRow row = new DivisionImportRow();
        row.id = id;
        row.county = officer.county();
        row.validFrom = wish.validFrom();
        row.source = ShownName.clean(wish.source());
        row.invented = wish.invented();
        row.state = "PROPOSED";
        row.proposedBy = officer.subject();
        row.proposedName = officer.name();
        row.proposedAt = at;
        return row;
    }

    boolean proposed() {
        return "PROPOSED".equals(state);
    }

    boolean withdrawn() {
        return "WITHDRAWN".equals(state);
    }

    void confirm(Actor officer, LocalDateTime at) {
        state = "CONFIRMED";
        confirmedBy = officer.subject();
        confirmedName = officer.name();
        confirmedAt = at;
    }

    void withdraw(Actor officer, LocalDateTime at) {
        state = "WITHDRAWN";
        withdrawnBy = officer.subject();
        withdrawnName = officer.name();
        withdrawnAt = at;
    }
}
