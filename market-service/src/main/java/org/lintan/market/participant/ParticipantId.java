package org.lintan.market.participant;

import java.io.Serializable;
import java.util.Objects;

/** Key of a participant: a party of a county. */
class ParticipantId implements Serializable {

    private static final long serialVersionUID = 1L;

    String county;
    String party;

    ParticipantId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ParticipantId id
                && Objects.equals(county, id.county)
                && Objects.equals(party, id.party);
    }

    @Override
    public int hashCode() {
        return Objects.hash(county, party);
    }
}
