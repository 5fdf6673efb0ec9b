package org.lintan.web.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.web.pages.OpenPages.Heard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartFiguresTest {

    private static final Heard SHARED = heard("{\"householdsFen\":14070000,\"villages\":1,\"payments\":250}");

    @Test
    void aRoomThatDoesNotAnswerTakesNothingElseWithIt() {
        StartFigures figures = new StartFigures(2026, Heard.NOTHING, SHARED);
        assertTrue(figures.marketAway());
        assertEquals(List.of(), figures.forSale());
        assertEquals(List.of(), figures.sold());
        assertFalse(figures.sharedAway());
        assertEquals("140,700.00", figures.households());
    }

    @Test
    void aRoomInTroubleIsAwayToo() {
        assertTrue(new StartFigures(2026, new Heard(503, SHARED.body()), SHARED).marketAway());
    }

    @Test
    void nothingSharedOutYetIsNoFigure() {
        assertEquals("", new StartFigures(2026, Heard.NOTHING, heard("{\"householdsFen\":0}")).households());
    }

    private static Heard heard(String json) {
        try {
            return new Heard(200, new ObjectMapper().readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
