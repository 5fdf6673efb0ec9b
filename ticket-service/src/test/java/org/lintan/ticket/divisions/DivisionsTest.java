package org.lintan.ticket.divisions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Each test opens a county of its own: what is confirmed judges every case of its county. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DivisionsTest {

    private static final Map<String, Object> COUNTY_BOX = box(117, 26, 118, 27);

    @Test
    void holdOnceAnotherOfficerHasConfirmedThemAndGiveWayToALaterImport() {
        Person one = officer("350481", "wang");
        Person other = officer("350481", "zhao");
        String first = imported(one, "2020-01-01", county("350481"));
        one.get("/divisions/imports")
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].inForce", equalTo(false))
                .body("items[0].outlines[0].outline", equalTo(null));
        one.post("/divisions/imports/" + first + "/confirm", Map.of())
                .statusCode(409)
                .body("code", equalTo("DIVISIONS_SAME_PERSON"));
        String key = UUID.randomUUID().toString();
        other.post("/divisions/imports/" + first + "/confirm", Map.of(), key)
                .statusCode(200)
                .body("inForce", equalTo(true))
                .body("confirmedBy", notNullValue());
        other.post("/divisions/imports/" + first + "/confirm", Map.of(), key).statusCode(200);
        other.post("/divisions/imports/" + first + "/confirm", Map.of())
                .statusCode(409)
                .body("code", equalTo("DIVISIONS_ALREADY_CONFIRMED"));

        String older = confirmed(one, other, "2019-01-01", county("350481"));
        String future = confirmed(one, other, "2999-01-01", county("350481"));
        one.get("/divisions/imports/" + older).body("inForce", equalTo(false));
        one.get("/divisions/imports/" + future).body("inForce", equalTo(false));
        String next = confirmed(one, other, "2021-01-01", county("350481"));
        one.get("/divisions/imports").body("items.findAll { it.inForce }.importId", contains(next));
        one.get("/divisions/imports/" + first)
                .body("state", equalTo("CONFIRMED"))
                .body("outlines[0].outline.type", equalTo("Polygon"));
    }

    @Test
    void areWithdrawnByTheirProposerOrAnotherOfficerWhileNobodyConfirmedThem() {
        Person one = officer("350488", "wang");
        Person other = officer("350488", "zhao");
        String mistaken = imported(one, "2020-01-01", county("350488"));
        String key = UUID.randomUUID().toString();
        one.post("/divisions/imports/" + mistaken + "/withdraw", Map.of(), key)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("inForce", equalTo(false))
                .body("withdrawnBy", notNullValue())
                .body("confirmedBy", equalTo(null));
        one.post("/divisions/imports/" + mistaken + "/withdraw", Map.of(), key).statusCode(200);
        for (String late : List.of("confirm", "withdraw")) {
            other.post("/divisions/imports/" + mistaken + "/" + late, Map.of())
                    .statusCode(409)
                    .body("code", equalTo("DIVISIONS_WITHDRAWN"));
        }

        String unconfirmed = imported(one, "2020-01-01", county("350488"));
        other.post("/divisions/imports/" + unconfirmed + "/withdraw", Map.of()).statusCode(200);
        one.get("/divisions/imports").body("items.state", contains("WITHDRAWN", "WITHDRAWN"));

        String inForce = confirmed(one, other, "2020-01-01", county("350488"));
        one.post("/divisions/imports/" + inForce + "/withdraw", Map.of())
                .statusCode(409)
                .body("code", equalTo("DIVISIONS_ALREADY_CONFIRMED"));
        one.get("/divisions/imports/" + inForce).body("inForce", equalTo(true));
    }

    @Test
    void areTheOfficesOfTheirCountyAlone() {
        Person officer = officer("350482", "wang");
        String id = imported(officer, "2020-01-01", county("350482"));
        Person foreign = officer("350483", "zhao");

        foreign.get("/divisions/imports").body("items", empty());
        foreign.get("/divisions/imports/" + id).statusCode(404);
        foreign.post("/divisions/imports/" + id + "/confirm", Map.of()).statusCode(404);
        foreign.post("/divisions/imports/" + id + "/withdraw", Map.of()).statusCode(404);
        for (String role : List.of("steward", "household", "buyer", "bank")) {
            Person stranger = new Person("s-" + role, role, "350482", "350482-s");
            stranger.get("/divisions/imports").statusCode(403);
            stranger.get("/divisions/imports/" + id).statusCode(403);
            stranger.post("/divisions/imports", body("2020-01-01", county("350482")))
                    .statusCode(403);
            stranger.post("/divisions/imports/" + id + "/confirm", Map.of()).statusCode(403);
            stranger.post("/divisions/imports/" + id + "/withdraw", Map.of()).statusCode(403);
        }
        Person auditor = new Person("shen", "auditor", "350482", "350482-auditor");
        auditor.get("/divisions/imports/" + id).statusCode(200);
        auditor.post("/divisions/imports/" + id + "/confirm", Map.of()).statusCode(403);
        auditor.post("/divisions/imports/" + id + "/withdraw", Map.of()).statusCode(403);
        officer.get("/divisions/imports/NONE").statusCode(404);
    }

    @Test
    void nameEverythingThatIsWrongWithAnImportAndTakeNothingIn() {
        Person officer = officer("350484", "wang");
        Map<String, Object> county = county("350484");
        Map<String, Object> open = Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(List.of(117, 26), List.of(118, 26), List.of(118, 27), List.of(117, 27))));

        refused(
                        officer,
                        county,
                        division("35048", "短", COUNTY_BOX),
                        division("350999100", "外县", COUNTY_BOX),
                        division("350484", "又一个县", COUNTY_BOX),
                        division("350484100", "没闭合", open))
                .body("errors.code", hasItems("CODE_UNREADABLE", "FOREIGN_COUNTY", "TWICE", "NOT_CLOSED"))
                .body("errors.field", hasItems("outlines[1].code", "outlines[4].outline"));
        refused(officer, county, division("350484100", "飞地", box(117.5, 27.5, 117.6, 27.6)))
                .body("errors.code", contains("OUTSIDE_COUNTY"));
        refused(
                        officer,
                        division("350484100", "甲", box(117.1, 26.1, 117.2, 26.2)),
                        division("350484101", "乙", box(117.15, 26.1, 117.25, 26.2)))
                .body("errors.code", contains("OVERLAPS"));
        officer.post("/divisions/imports", body("2020-01-01")).statusCode(400);
        Map<String, Object> bare = new HashMap<>(body("2020-01-01", county));
        bare.remove("source");
        officer.post("/divisions/imports", bare).statusCode(400);
        officer.get("/divisions/imports").body("items", empty());
    }

    @Test
    void askTheBureauAboutAPlotOutsideItsTownshipBeforeThePublicSeesIt() {
        String county = "350485";
        Person one = officer(county, "wang");
        Person other = officer(county, "zhao");
        Person steward = new Person("li", "steward", county, county + "-village");
        one.post(
                        "/holders",
                        Map.of(
                                "party",
                                steward.party(),
                                "kind",
                                "COLLECTIVE",
                                "name",
                                "示例村股份经济合作社",
                                "villageCode",
                                county + "100200",
                                "townName",
                                "万安镇",
                                "villageName",
                                "示例村"))
                .statusCode(201);
        Map<String, Object> town = division(county + "100", "万安镇", box(117.1, 26.1, 117.5, 26.5));
        Map<String, Object> neighbour = division(county + "101", "高唐镇", box(117.5, 26.1, 117.9, 26.5));
        // a kilometre and a half of the plot's breadth; a quarter of it beyond the township's eastern edge
        Map<String, Object> plot = plot(117.4895, 26.3, 0.014);
        steward.post("/plots", plot).statusCode(201).body("warnings.code", not(hasItem("PLOT_OUTSIDE_DIVISION")));
        String before = caseOn(steward, plot(117.2, 26.3, 0.014), "007-1");
        steward.get("/applications/" + before).body("checks.check", not(hasItem("within-divisions")));

        confirmed(one, other, "2020-01-01", county(county), town, neighbour);

        steward.get("/applications/" + before)
                .body("checks.find { it.check == 'within-divisions' }.result", equalTo("PASS"))
                .body("checks.find { it.check == 'within-divisions' }.why", containsString("虚构"))
                .body("outside", empty());
        String id = caseOn(steward, plot, "007-2");
        steward.get("/applications/" + id)
                .body("outside", hasSize(1))
                .body("outside[0].division", equalTo("万安镇"))
                .body("outside[0].outsideM2", greaterThan(400_000))
                .body("outside[0].around.type", equalTo("Polygon"))
                .body("missing.check", hasItem("within-divisions"));
        steward.act(id, "submit").statusCode(200);
        other.act(id, "check-title", Map.of("coordinateSource", "TITLE_MAP")).statusCode(200);
        measurer(county)
                .act(id, "measure", Map.of("measuredKg", 12_000_000, "reportNo", "计-1"))
                .statusCode(200);
        one.act(id, "open-notice").statusCode(422).body("code", equalTo("OUTSIDE_REASON_REQUIRED"));
        one.get("/applications/" + id).body("blocked.code", hasItem("OUTSIDE_REASON_REQUIRED"));
        one.act(id, "record-outline", Map.of("outsideReason", "插花地,已与高唐镇核对")).statusCode(200);
        one.get("/applications/" + id)
                .body("checks.find { it.check == 'within-divisions' }.result", equalTo("WARN"))
                .body("checks.find { it.check == 'within-divisions' }.why", containsString("插花地"))
                .body("outsideReason", equalTo("插花地,已与高唐镇核对"))
                .body("coordinateSource", equalTo("TITLE_MAP"))
                .body("steps.reason", hasItem(containsString("插花地")));

        // a later map moves the edge west: more lies outside than was explained
        confirmed(
                one,
                other,
                "2021-01-01",
                county(county),
                division(county + "100", "万安镇", box(117.1, 26.1, 117.49, 26.5)));
        one.act(id, "open-notice").statusCode(422).body("code", equalTo("OUTSIDE_REASON_REQUIRED"));
        one.act(id, "record-outline", Map.of("outsideReason", "按新界线再次核对,仍是插花地")).statusCode(200);
        one.act(id, "open-notice").statusCode(200);

        Map<String, Object> abroad = plot(118.2, 26.3, 0.014);
        steward.post("/plots", abroad)
                .statusCode(201)
                .body("warnings.findAll { it.code == 'PLOT_OUTSIDE_DIVISION' }.detail", hasSize(2));
    }

    @Test
    void findATownshipByItsNameWhereTheCodeIsNotAmongTheOutlines() {
        String county = "350486";
        Person one = officer(county, "wang");
        Person steward = new Person("li", "steward", county, county + "-village");
        one.post(
                        "/holders",
                        Map.of(
                                "party",
                                steward.party(),
                                "kind",
                                "COLLECTIVE",
                                "name",
                                "示例村股份经济合作社",
                                "villageCode",
                                county + "199200",
                                "townName",
                                "万安镇",
                                "villageName",
                                "示例村"))
                .statusCode(201);
        confirmed(
                one,
                officer(county, "zhao"),
                "2020-01-01",
                division(county + "100", "万安镇", box(117.1, 26.1, 117.5, 26.5)),
                division(county + "101", "高唐镇", box(117.5, 26.1, 117.9, 26.5)));

        steward.post("/plots", plot(117.6, 26.3, 0.014))
                .statusCode(201)
                .body("warnings.find { it.code == 'PLOT_OUTSIDE_DIVISION' }.detail", containsString("万安镇界外"));
        steward.post("/plots", plot(117.3, 26.3, 0.014))
                .statusCode(201)
                .body("warnings.code", not(hasItem("PLOT_OUTSIDE_DIVISION")));
    }

    private static io.restassured.response.ValidatableResponse refused(Person officer, Map<?, ?>... divisions) {
        return officer.post("/divisions/imports", body("2020-01-01", divisions))
                .statusCode(422)
                .body("code", equalTo("DIVISIONS_BROKEN"));
    }

    private static String imported(Person officer, String from, Map<?, ?>... divisions) {
        return officer.post("/divisions/imports", body(from, divisions))
                .statusCode(201)
                .extract()
                .path("importId");
    }

    private static String confirmed(Person one, Person other, String from, Map<?, ?>... divisions) {
        String id = imported(one, from, divisions);
        other.post("/divisions/imports/" + id + "/confirm", Map.of()).statusCode(200);
        return id;
    }

    /** A draft on a plot with the inventories of Changkou. */
    private static String caseOn(Person steward, Map<String, Object> outline, String compartment) {
        Map<String, Object> plot = new HashMap<>(outline);
        plot.put("compartment", compartment);
        String plotId = steward.post("/plots", plot).statusCode(201).extract().path("plotId");
        String inventories = "/plots/" + plotId + "/inventories";
        steward.post(inventories, Village.inventory("2016-01-01", 21_350_000, 9_840_000, 3_215_000))
                .statusCode(201);
        measurer(steward.county())
                .post(inventories, Village.inventory("2020-12-31", 27_833_000, 12_987_370, 3_855_000))
                .statusCode(201);
        return steward.post("/applications", Village.application(plotId))
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    private static Map<String, Object> plot(double west, double south, double width) {
        Map<String, Object> plot = new HashMap<>();
        plot.put("name", "后山");
        plot.put("titleCertificateNo", "林证第1号");
        plot.put("compartment", "001-" + Math.round(west * 10_000));
        plot.put("forestCategory", "COMMERCIAL");
        plot.put("dominantSpecies", "杉木");
        plot.put("areaM2", Village.CHANGKOU_M2);
        plot.put("outline", box(west, south, west + width, south + 0.0138));
        return plot;
    }

    private static Map<String, Object> county(String code) {
        return division(code, "示例县", COUNTY_BOX);
    }

    private static Map<String, Object> division(String code, String name, Map<String, Object> outline) {
        return Map.of("code", code, "name", name, "outline", outline);
    }

    private static Map<String, Object> body(String from, Map<?, ?>... divisions) {
        return Map.of(
                "validFrom",
                from,
                "source",
                "演示用,虚构",
                "invented",
                true,
                "outlines",
                new ArrayList<>(List.of(divisions)));
    }

    private static Map<String, Object> box(double west, double south, double east, double north) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }

    private static Person measurer(String county) {
        return new Person("chen" + county, "measurer", county, county + "-measurer");
    }

    private static Person officer(String county, String name) {
        return new Person(name + county, "forestry-officer", county, county + "-forestry");
    }
}
