package org.lintan.ticket.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintan.testkit.TestClock;

import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.EXPERT;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.FORESTRY2;
import static org.lintan.ticket.support.People.MEASURER;

/** A village of its own for each test, on land nobody else has, through the public API. The figures are those of Changkou. */
public final class Village {

    public static final long CHANGKOU_KG = 12_723_000;
    /** 3,197 mu. */
    public static final long CHANGKOU_M2 = 2_131_333;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.incrementAndGet();
    private final Person steward;

    private Village() {
        this.steward = new Person("steward-" + number, "steward", People.COUNTY, People.COUNTY + "-village" + number);
    }

    /** A registered collective. */
    public static Village register() {
        Village village = new Village();
        FORESTRY1.post("/holders", village.holder()).statusCode(201);
        return village;
    }

    public Person steward() {
        return steward;
    }

    public Person household() {
        return new Person("villager-" + number, "household", People.COUNTY, steward.party() + "-h0001");
    }

    public Map<String, Object> holder() {
        return Map.of(
                "party",
                steward.party(),
                "kind",
                "COLLECTIVE",
                "name",
                "第" + number + "村股份经济合作社",
                "villageCode",
                "350428100" + "%03d".formatted(number),
                "townName",
                "高唐镇",
                "villageName",
                "第" + number + "村");
    }

    public Map<String, Object> plot(double eastwards) {
        return Map.of(
                "name",
                "后山",
                "titleCertificateNo",
                "将林证字(2010)第" + number + "号",
                "compartment",
                "012-" + Math.round(3 + eastwards * 1000),
                "forestCategory",
                "COMMERCIAL",
                "dominantSpecies",
                "杉木",
                "areaM2",
                CHANGKOU_M2,
                "outline",
                outline(eastwards));
    }

    /** Other land than {@link #plot}, on the paper the first one stands on. */
    public Map<String, Object> plotRedrawn(double eastwards) {
        Map<String, Object> redrawn = new HashMap<>(plot(0));
        redrawn.put("outline", outline(eastwards));
        return redrawn;
    }

    /** 0.0140° × 0.0138°, about 2.13 km², each village 0.03° east of the one before. */
    public Map<String, Object> outline(double eastwards) {
        double west = 110 + number * 0.03 + eastwards;
        double south = 26.67;
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(west + 0.0140, south),
                        List.of(west + 0.0140, south + 0.0138),
                        List.of(west, south + 0.0138),
                        List.of(west, south))));
    }

    public String addPlot() {
        return addPlot(0);
    }

    public String addPlot(double eastwards) {
        return addPlot(steward, plot(eastwards));
    }

    /** With the inventories of Changkou; by another steward for a paper that two claim. */
    public static String addPlot(Person steward, Map<String, Object> plot) {
        String plotId = steward.post("/plots", plot).statusCode(201).extract().path("plotId");
        steward.post("/plots/" + plotId + "/inventories", inventory("2016-01-01", 21_350_000, 9_840_000, 3_215_000))
                .statusCode(201);
        MEASURER.post("/plots/" + plotId + "/inventories", inventory("2020-12-31", 27_833_000, 12_987_370, 3_855_000))
                .statusCode(201);
        return plotId;
    }

    public static Map<String, Object> inventory(String date, long fir, long pine, long hard) {
        return Map.of(
                "date",
                date,
                "stocks",
                List.of(
                        Map.of("species", "杉木", "volumeDm3", fir),
                        Map.of("species", "马尾松", "volumeDm3", pine),
                        Map.of("species", "硬阔类", "volumeDm3", hard)));
    }

    public static Map<String, Object> application(String plotId) {
        return Map.of(
                "plotIds",
                List.of(plotId),
                "periodStart",
                "2016-01-01",
                "periodEnd",
                "2020-12-31",
                "methodId",
                "stock-volume");
    }

    public String draft(String plotId) {
        return steward.post("/applications", application(plotId))
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    /** A case that waits to be measured. */
    public String titleChecked(String plotId) {
        String id = draft(plotId);
        steward.act(id, "submit").statusCode(200);
        checkTitle(id);
        return id;
    }

    private static void checkTitle(String id) {
        FORESTRY1
                .act(id, "check-title", Map.of("coordinateSource", "TITLE_MAP"))
                .statusCode(200);
    }

    /** A case on notice; the usual seven days run. */
    public String onNotice(String plotId) {
        return onNotice(plotId, MEASURER);
    }

    private String onNotice(String plotId, Person measurer) {
        String id = titleChecked(plotId);
        open(id, measurer);
        return id;
    }

    /** Takes a submitted case to where it is on notice. */
    public void toNotice(String id) {
        checkTitle(id);
        open(id, MEASURER);
    }

    private void open(String id, Person measurer) {
        measurer.act(id, "measure", Map.of("measuredKg", CHANGKOU_KG, "reportNo", "计-" + number + "-" + id))
                .statusCode(200);
        FORESTRY1.act(id, "open-notice").statusCode(200);
    }

    /** A case that only waits to be filed. */
    public String approved(String plotId, TestClock clock) {
        return approved(plotId, clock, MEASURER);
    }

    private String approved(String plotId, TestClock clock, Person measurer) {
        String id = onNotice(plotId, measurer);
        approve(id, clock);
        return id;
    }

    /** Takes a case on notice, when that has ended, to where it only waits to be filed. */
    public void approve(String id, TestClock clock) {
        clock.passDays(8);
        EXPERT.act(id, "review", Map.of("opinionNo", "专-" + number)).statusCode(200);
        FORESTRY2.act(id, "approve").statusCode(200);
    }

    /** An issued ticket of 12,723,000 kg; gives its id. */
    public String ticket(TestClock clock) {
        return ticket(clock, MEASURER);
    }

    public String ticket(TestClock clock, Person measurer) {
        return filed(approved(addPlot(), clock, measurer));
    }

    /** A ticket on a plot that is there already. */
    public String ticketOf(String plotId, TestClock clock) {
        return filed(approved(plotId, clock));
    }

    private static String filed(String applicationId) {
        return ECOLOGY.act(applicationId, "file").statusCode(200).extract().path("ticketId");
    }
}
