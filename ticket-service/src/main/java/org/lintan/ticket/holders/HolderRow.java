package org.lintan.ticket.holders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.lintan.kernel.party.PartyKind;

@Entity
@Table(name = "holder")
class HolderRow {

    @Id
    String party;

    String county;
    String kind;
    String name;
    String villageCode;
    String townName;
    String villageName;
    String registeredBy;
    LocalDateTime registeredAt;

    @Version
    int version;

    static HolderRow of(NewHolder holder, String county, String registeredBy, LocalDateTime at) {
        HolderRow row = new HolderRow();
        row.party = holder.party();
        row.county = county;
        row.kind = holder.kind().name();
        row.name = holder.name().strip();
        row.villageCode = holder.villageCode();
        row.townName = holder.townName().strip();
        row.villageName = holder.villageName().strip();
        row.registeredBy = registeredBy;
        row.registeredAt = at;
        return row;
    }

    Holder toHolder() {
        return new Holder(party, county, PartyKind.valueOf(kind), name, villageCode, townName, villageName);
    }
}
