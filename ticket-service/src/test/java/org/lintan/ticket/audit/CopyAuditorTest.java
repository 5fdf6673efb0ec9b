package org.lintan.ticket.audit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.ticket.audit.CopyAuditor.Issued;
import org.lintan.ticket.audit.RegistryAudit.LandCopy;
import org.lintan.ticket.land.OnAMap;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CopyAuditorTest {

    private static final Outline PLOT =
            Outline.fromWkt("POLYGON ((117.4 26.7, 117.403 26.7, 117.403 26.703, 117.4 26.703, 117.4 26.7))");
    private static final Outline TRACED = OnAMap.gcj02(PLOT);
    private static final Period YEARS = years(2016, 2020);

    @Test
    void namesAPairThatSharesNoSquareMetreAsDrawnWhicheverCameFirst() {
        assertEquals(0, PLOT.overlapM2(TRACED));

        List<LandCopy> there = copies(issued("1", YEARS, PLOT), issued("2", YEARS, TRACED));
        List<LandCopy> back = copies(issued("1", YEARS, TRACED), issued("2", YEARS, PLOT));

        assertEquals(
                List.of("1", "2"), List.of(there.get(0).first(), there.get(0).second()));
        assertTrue(there.get(0).copiedM2() > PLOT.areaM2() * 99 / 100);
        assertFalse(there.get(0).ofBefore());
        assertEquals(1, back.size());
    }

    @Test
    void namesACopyThatAnotherCountyIssued() {
        List<LandCopy> copies = CopyAuditor.audit(
                List.of(issued("350428-1", YEARS, PLOT)), List.of(issued("350427-1", YEARS, TRACED)), 10);

        assertEquals(List.of("350427-1"), copies.stream().map(LandCopy::second).toList());
    }

    @Test
    void isOfBeforeOnlyIfBothAre() {
        Issued before = new Issued("1", YEARS, PLOT, true);

        assertTrue(copies(before, new Issued("2", YEARS, TRACED, true)).get(0).ofBefore());
        assertFalse(copies(before, issued("2", YEARS, TRACED)).get(0).ofBefore());
    }

    @Test
    void saysNothingOfOtherYearsOfOtherLandAndOfLandThatOverlapsAsDrawn() {
        Outline halfway = Outline.fromWkt(
                "POLYGON ((117.4001 26.7, 117.4031 26.7, 117.4031 26.703, 117.4001 26.703, 117.4001 26.7))");

        assertEquals(List.of(), copies(issued("1", YEARS, PLOT), issued("2", years(2021, 2025), TRACED)));
        assertEquals(List.of(), copies(issued("1", YEARS, PLOT), issued("2", YEARS, halfway)));
    }

    private static List<LandCopy> copies(Issued... own) {
        return CopyAuditor.audit(List.of(own), List.of(), 10);
    }

    private static Issued issued(String reference, Period period, Outline outline) {
        return new Issued(reference, period, outline, false);
    }

    private static Period years(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
