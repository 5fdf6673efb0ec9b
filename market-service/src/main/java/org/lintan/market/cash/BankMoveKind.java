package org.lintan.market.cash;

/** Why money came in over the bank or went out over it; each is one kind of journal. */
public enum BankMoveKind {
    DEPOSIT("cash.deposited"),
    PAYMENT("cash.withdrawal.paid"),
    CAME_BACK("payment.came-back");

    final String journalKind;

    BankMoveKind(String journalKind) {
        this.journalKind = journalKind;
    }

    static BankMoveKind of(String journalKind) {
        for (BankMoveKind kind : values()) {
            if (kind.journalKind.equals(journalKind)) {
                return kind;
            }
        }
        throw new IllegalStateException("the bank moves no money for " + journalKind);
    }
}
