package org.lintan.market.participant;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDateTime;

/** A registered participant; never changed, never deleted. */
@Entity
@IdClass(ParticipantId.class)
class Participant extends PanacheEntityBase {

    @Id
    String county;

    @Id
    String party;
    /** Name of a {@link ParticipantKind}. */
    String kind;

    String name;
    String relatedGroup;
    /** Counts the participants of a county: the party's name in the order books. */
    int number;

    String registeredBy;
    LocalDateTime registeredAt;

    ParticipantView view() {
        return new ParticipantView(party, ParticipantKind.valueOf(kind), name, relatedGroup);
    }
}
