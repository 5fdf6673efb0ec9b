package org.lintan.ticket.issuance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.land.OnAMap;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.COUNTY;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;

/** Case 05: a plot of CGCS2000 and the same plot traced on a road map, half a kilometre away and on another paper. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ShiftedCopyTest {

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    private static final long AREA_M2 = 99_210;

    @Test
    void findsTheForestThatWasTracedOnARoadMapInItsOwnAndInAnotherCounty() throws IOException {
        Village village = Village.register();
        String plotId = Village.addPlot(village.steward(), plot(village, "plot-cgcs2000"));
        String first = village.draft(plotId);
        village.steward().act(first, "submit").statusCode(200);

        Village second = Village.register();
        Map<String, Object> traced = plot(second, "same-plot-traced-on-a-gcj02-map");
        String copy = second.steward()
                .post("/plots", traced)
                .statusCode(201)
                .body("warnings.code", hasItem("PLOT_SHIFTED_COPY"))
                .body("warnings.detail.toString().contains('后山')", equalTo(false))
                .extract()
                .path("plotId");
        String again = second.draft(copy);
        warns(second.steward(), again);

        Person abroad =
                second.steward().in(FOREIGN, FOREIGN + second.steward().party().substring(6));
        Map<String, Object> holder = new HashMap<>(second.holder());
        holder.put("party", abroad.party());
        holder.put(
                "villageCode",
                FOREIGN + second.holder().get("villageCode").toString().substring(6));
        FORESTRY1.in(FOREIGN, "350427-forestry").post("/holders", holder).statusCode(201);
        String there = abroad.post("/plots", traced).statusCode(201).extract().path("plotId");
        warns(
                abroad,
                abroad.post("/applications", Village.application(there))
                        .statusCode(201)
                        .extract()
                        .path("applicationId"));
    }

    @Test
    void refusesOneCaseThatHoldsThePlotAndItsCopy() throws IOException {
        Village village = Village.register();
        Map<String, Object> far = plot(village, "plot-cgcs2000");
        Map<String, Object> copied = plot(village, "same-plot-traced-on-a-gcj02-map");
        copied.put("compartment", "9-9");
        Map<String, Object> application = new HashMap<>(Village.application("-"));
        application.put(
                "plotIds",
                List.of(Village.addPlot(village.steward(), far), Village.addPlot(village.steward(), copied)));
        String id = village.steward()
                .post("/applications", application)
                .statusCode(201)
                .extract()
                .path("applicationId");

        village.steward().act(id, "submit").statusCode(409).body("code", equalTo("LAND_SHIFTED_COPY"));
    }

    /** As a release that did not try the shifts could have issued it. */
    @Test
    void listsAPairThatWasIssuedBeforeShiftsWereTriedAndFailsForAnyOther() {
        Village village = Village.register();
        String first = village.ticket(clock);
        String second = Village.register().ticket(clock);
        String pair = "landCopies.find { it.second == '"
                + text("SELECT reference AS it FROM issued_land WHERE ticket_id = ?", second) + "' }.ofBefore";
        String whole = outlineOf(first);
        String other = outlineOf(second);
        // a hectare at its corner: a plot wider than the shift overlaps its own copy, and is found by that
        Outline small = OnAMap.hectareAtTheCornerOf(Outline.fromWkt(whole));
        draw(first, small.wkt());
        AUDITOR.get("/audit/registry").body("ok", equalTo(true)).body(pair, equalTo(null));

        draw(second, OnAMap.gcj02(small).wkt());
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body(pair, equalTo(false));
        change("UPDATE issued_land SET shift_late = TRUE WHERE ticket_id IN (?, ?)", first, second);
        AUDITOR.get("/audit/registry").body("ok", equalTo(true)).body(pair, equalTo(true));

        change("UPDATE issued_land SET shift_late = FALSE WHERE ticket_id IN (?, ?)", first, second);
        change("UPDATE issued_land SET county = ? WHERE ticket_id = ?", FOREIGN, second);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body(pair, equalTo(false));

        change("UPDATE issued_land SET county = ? WHERE ticket_id = ?", COUNTY, second);
        draw(first, whole);
        draw(second, other);
        AUDITOR.get("/audit/registry").body("ok", equalTo(true));
    }

    private String outlineOf(String ticketId) {
        return text("SELECT outline_wkt AS it FROM issued_land WHERE ticket_id = ?", ticketId);
    }

    private void draw(String ticketId, String wkt) {
        change("UPDATE issued_land SET outline_wkt = ? WHERE ticket_id = ?", wkt, ticketId);
    }

    private String text(String select, String ticketId) {
        return Await.result(tx.run(
                sql -> sql.row(select, ticketId).map(row -> row.orElseThrow().getString("it"))));
    }

    private void change(String statement, Object... args) {
        Await.result(tx.run(sql -> sql.update(statement, args)));
    }

    private static void warns(Person steward, String id) {
        steward.get("/applications/" + id)
                .body("checks.find { it.check == 'land-period-unique' }.result", equalTo("PASS"))
                .body("checks.find { it.check == 'title-period-unique' }.result", equalTo("PASS"))
                .body("checks.find { it.check == 'no-shifted-copy' }.result", equalTo("WARN"))
                .body("conflicts.kind", hasItem("TRACED"));
    }

    private static Map<String, Object> plot(Village village, String file) throws IOException {
        try (InputStream in = ShiftedCopyTest.class.getResourceAsStream("/cases/05-gcj02-shift/" + file + ".geojson")) {
            JsonNode outline = new ObjectMapper().readTree(in);
            Map<String, Object> plot = new HashMap<>(village.plot(0));
            plot.put("outline", outline);
            plot.put("areaM2", AREA_M2);
            return plot;
        }
    }
}
