package org.lintan.market.participant;

/** @param relatedGroup parties of one group do not trade with each other; null for none */
record ParticipantView(String party, ParticipantKind kind, String name, String relatedGroup) {}
