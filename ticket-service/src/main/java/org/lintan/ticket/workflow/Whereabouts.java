package org.lintan.ticket.workflow;

import java.util.List;
import org.lintan.ticket.land.Outline;

/**
 * Where the plots of a case lie: in the county and township of their holder, as far as outlines of these are known.
 *
 * @param compared the names of the divisions that were compared; empty where no outline was imported
 * @param invented whether those outlines were made up for a demo
 */
public record Whereabouts(List<String> compared, boolean invented, List<Outside> outside) {

    /**
     * A plot that lies outside a division, above what the coarseness of such maps explains.
     *
     * @param around the division's outline around the plot; null where it is nowhere near
     */
    public record Outside(String plotName, String division, long outsideM2, long plotM2, Outline around) {

        String percent() {
            long hundredths = outsideM2 * 10_000 / plotM2;
            return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
        }
    }

    public Whereabouts {
        compared = List.copyOf(compared);
        outside = List.copyOf(outside);
    }

    public long outsideM2() {
        return outside.stream().mapToLong(Outside::outsideM2).sum();
    }
}
