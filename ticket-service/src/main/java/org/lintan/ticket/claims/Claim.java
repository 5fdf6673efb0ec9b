package org.lintan.ticket.claims;

/** What somebody might say of units. */
public enum Claim {
    /** This forest took these tonnes up in these years; the beneficiary used them and nobody else can. */
    USED(true),
    /** They were set against what the beneficiary stated it still emits after its own reductions. */
    REMAINDER(true),
    /**
     * Carbon neutral, net zero, of a firm, an event or a product. Own reductions come first; buying and retiring credits does not make it true
     * (national notice of 2024-04-07; 生态环境部公告 2019 年第 19 号 asks of large events a plan, reductions and an account before any offset).
     */
    CARBON_NEUTRAL(false),
    /** Surrendered against emission allowances: a ticket is neither an allowance nor a CCER. */
    COMPLIANCE(false),
    /**
     * To consumers in the EU, that a product is neutral, reduced or positive for the climate by offsetting (Directive (EU) 2024/825, which adds point 4c
     * to Annex I of Directive 2005/29/EC; to be applied from 2026-09-27).
     */
    EU_PRODUCT(false);

    private final boolean supportable;

    Claim(boolean supportable) {
        this.supportable = supportable;
    }

    /** Whether a rule can open it. The others have no sentence that says yes. */
    public boolean supportable() {
        return supportable;
    }
}
