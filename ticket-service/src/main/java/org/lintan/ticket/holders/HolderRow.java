package org.lintan.ticket.holders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.lintan.kernel.party.PartyKind;
import org.lintan.kernel.text.ShownName;

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
        row.name = ShownName.clean(holder.name());
        row.villageCode = holder.villageCode();
        row.townName = ShownName.clean(holder.townName());
        row.villageName = ShownName.clean(holder.villageName());
        row.registeredBy = registeredBy;
        row.registeredAt = at;
        return row;
    }

    Holder toHolder() {
        return new Holder(party, county, PartyKind.valueOf(kind), name, villageCode, townName, villageName);
    }
}
