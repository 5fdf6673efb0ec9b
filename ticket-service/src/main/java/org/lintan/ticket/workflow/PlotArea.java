package org.lintan.ticket.workflow;

/** Stated area of the title certificate against the area of the outline, m². */
public record PlotArea(String plotName, long statedM2, long outlineM2) {

    /** Difference in basis points of the stated area. */
    public long differenceBasisPoints() {
        return Math.multiplyExact(Math.abs(statedM2 - outlineM2), 10_000L) / statedM2;
    }
}
