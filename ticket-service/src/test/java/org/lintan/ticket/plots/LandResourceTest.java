package org.lintan.ticket.plots;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lintan.ticket.support.People.FOREIGN;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.MEASURER;

/** Holders, plots and inventories: what is taken in, what is refused, who sees it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class LandResourceTest {

    @Inject
    Tx tx;

    @Test
    void registersAHolderOnceAndOnlyInTheOwnCounty() {
        Village village = Village.register();

        FORESTRY1.post("/holders", village.holder()).statusCode(409).body("code", equalTo("HOLDER_EXISTS"));
        FORESTRY1
                .in(FOREIGN, "350427-forestry")
                .post("/holders", village.holder())
                .statusCode(422)
                .body("code", equalTo("HOLDER_FOREIGN_COUNTY"));
        village.steward().post("/holders", village.holder()).statusCode(403);
        given().get("/api/v1/holders").then().statusCode(401);
        village.steward().get("/holders").body("items", hasSize(1));
        FORESTRY1.get("/holders/" + village.steward().party()).statusCode(200).body("kind", equalTo("COLLECTIVE"));
        FORESTRY1
                .in(FOREIGN, "350427-forestry")
                .get("/holders/" + village.steward().party())
                .statusCode(404);
        Village.register()
                .steward()
                .get("/holders/" + village.steward().party())
                .statusCode(404);
    }

    @Test
    void namesTheFaultOfAnOutlineAndOfAnArea() {
        Village village = Village.register();
        Map<String, Object> plot = new HashMap<>(village.plot(0));

        plot.put(
                "outline",
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(117, 26), List.of(117.1, 26), List.of(117.1, 26.1), List.of(117, 26.1)))));
        village.steward()
                .post("/plots", plot)
                .statusCode(422)
                .body("code", equalTo("OUTLINE_FAULTY"))
                .body("detail", containsString("没有闭合"));
        plot.put("outline", village.outline(0));
        plot.put("areaM2", 3_197);
        village.steward().post("/plots", plot).statusCode(422).body("code", equalTo("AREA_DIFFERS"));
        plot.put("areaM2", Village.CHANGKOU_M2 * 110 / 100);
        village.steward().post("/plots", plot).statusCode(201).body("warnings.code", hasItem("AREA_DIFFERS"));
        plot.put("areaM2", -1);
        village.steward().post("/plots", plot).statusCode(400);
        village.steward()
                .post("/plots", village.plot(0.001))
                .statusCode(201)
                .body("warnings.code", hasItem("PLOT_OVERLAP"));
    }

    @Test
    void refusesAPlotOfAPartyThatIsNoRegisteredHolder() {
        Person nobody = People.person("nobody", "steward", "nobody");

        nobody.post("/plots", Village.register().plot(0)).statusCode(422).body("code", equalTo("HOLDER_UNKNOWN"));
    }

    @Test
    void showsPlotsToTheirStewardAndTheCountysOfficesOnly() {
        Village village = Village.register();
        String plotId = village.addPlot();

        village.steward()
                .get("/plots/" + plotId)
                .statusCode(200)
                .body(
                        "measuredAreaM2",
                        equalTo(village.steward().get("/plots").extract().<Integer>path("items[0].measuredAreaM2")));
        FORESTRY1.get("/plots/" + plotId).statusCode(200);
        FORESTRY1.in(FOREIGN, "350427-forestry").get("/plots/" + plotId).statusCode(404);
        Village.register().steward().get("/plots/" + plotId).statusCode(404);
        Village.register().steward().get("/plots").body("items", empty());
        People.BUYER.get("/plots").statusCode(403);
    }

    @Test
    void takesOneInventoryOfADayOfOwnPlots() {
        Village village = Village.register();
        String plotId = village.addPlot();
        String path = "/plots/" + plotId + "/inventories";

        village.steward().post(path, Village.inventory("2018-12-31", 1, 2, 3)).statusCode(201);
        village.steward().get(path).body("items", hasSize(3));
        village.steward()
                .post(path, Village.inventory("2018-12-31", 1, 2, 4))
                .statusCode(409)
                .body("code", equalTo("INVENTORY_DAY_TAKEN"));
        village.steward()
                .post(path, Village.inventory("2999-01-01", 1, 2, 3))
                .statusCode(422)
                .body("code", equalTo("INVENTORY_IN_FUTURE"));
        village.steward()
                .post(
                        path,
                        Map.of(
                                "date",
                                "2016-01-01",
                                "stocks",
                                List.of(
                                        Map.of("species", "杉木", "volumeDm3", 1),
                                        Map.of("species", "杉木 ", "volumeDm3", 2))))
                .statusCode(422)
                .body("code", equalTo("INVENTORY_SPECIES_TWICE"));
        village.steward()
                .post(path, Map.of("date", "2016-01-01", "stocks", List.of()))
                .statusCode(400);
        Village.register()
                .steward()
                .post(path, Village.inventory("2016-01-01", 1, 2, 3))
                .statusCode(404);
        MEASURER.in(FOREIGN, "350427-measurer")
                .post(path, Village.inventory("2016-01-01", 1, 2, 3))
                .statusCode(404);
        FORESTRY1.post(path, Village.inventory("2016-01-01", 1, 2, 3)).statusCode(403);
    }

    @Test
    void offersTheMethodWithItsSpeciesAndSource() {
        MEASURER.get("/methods")
                .statusCode(200)
                .body("items[0].methodId", equalTo("stock-volume"))
                .body("items[0].species", hasSize(7))
                .body("items[0].source", not(equalTo("")));
    }

    @Test
    void tellsAnybodyEveryVersionWithItsDaysAndWhatACubicMetreTakesUp() {
        tx.run(sql -> sql.update(
                        "INSERT INTO method_version (method_id, version, valid_from, deduction_basis_points, name_zh, source)"
                                + " VALUES ('stock-volume', '0', '2010-01-01', 500, '蓄积量法', '旧表')"))
                .await()
                .indefinitely();
        given().get("/api/v1/public/methods")
                .then()
                .statusCode(200)
                .body("items.version", contains("1", "0"))
                .body("items[0].validUntil", nullValue())
                .body("items[1].validUntil", equalTo("2021-05-17"))
                .body("items[0].species.find { it.species == '杉木' }.kgPerCubicMetre", equalTo("1191.745"));
        MEASURER.get("/methods").statusCode(200).body("items.version", contains("1"));
        tx.run(sql -> sql.update("DELETE FROM method_version WHERE version = '0'"))
                .await()
                .indefinitely();
    }
}
