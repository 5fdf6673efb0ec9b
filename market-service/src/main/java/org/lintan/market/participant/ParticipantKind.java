package org.lintan.market.participant;

/** What a participant is; a {@code SELLER} is a village's collective and pays the village's fee. */
enum ParticipantKind {
    SELLER,
    BUYER,
    RESERVE,
    JUDICIAL
}
