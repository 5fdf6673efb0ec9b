package org.lintan.market.desk.floor;

/** As what a person buys for a party. */
public enum Capacity {
    PARTICIPANT,
    RESERVE_CENTRE,
    /** A court, a procuratorate, an enforcement office, by a case. */
    COURT
}
