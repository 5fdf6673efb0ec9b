package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Loads Jiangle county (350428) as the demo users: the finished Changkou day, one application at each stage, one listing
 * open, one ticket in the continuous mode, one distribution on notice, so that each role finds work to do.
 *
 * <p>May be run again at any time: everything done before is answered from the stored answers.
 */
public final class DemoCounty {

    public static final String PASSWORD = "Lintan-demo-1";
    static final String COUNTY = "350428";
    static final String CHANGKOU = "350428-changkou";
    static final String YUBANG = "350428-yubang";
    static final String CHANGKOU_VILLAGE = "350428100200";
    static final String YUBANG_VILLAGE = "350428100201";

    private final Api api;
    private final Consumer<String> say;
    private final Clock clock;

    /**
     * @param env variables of docs/contracts/environment.md
     * @param say gets one line per step
     * @param clock tells the legal day on which papers are dated, unless a load that was interrupted has begun on another
     */
    public DemoCounty(Map<String, String> env, Consumer<String> say, Clock clock) {
        this.api = new Api(env);
        this.say = say;
        this.clock = clock;
    }

    /** @return what the load left behind, for those who show or check it */
    public Loaded load() {
        Steps steps = new Steps(api, say, dayOfTheLoad());
        new County(steps).open();
        Loaded day = new ChangkouDay(steps).run();
        new OpenCases(steps).open();
        return day;
    }

    /**
     * One more ticket of the village Changkou beyond what a load leaves, of 1,000 t, all of it on the market. For tests that trade much.
     *
     * @param number tells it from others, and its forest from theirs; 5 to 11
     * @return its id, and that of its instrument
     */
    public String furtherTicket(int number) {
        return new OpenCases(new Steps(api, say, dayOfTheLoad())).onMarket(number);
    }

    /** A load that goes on on another day dates its papers as it began: a repeated request must be the same to the byte. */
    private LocalDate dayOfTheLoad() {
        return County.begunOn(api).orElseGet(() -> LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))));
    }

    /** What the day left behind: ids to look up. */
    public record Loaded(
            String ticketId, String serial, String verifyCode, String distributionId, String certificateNo) {}

    static String id(JsonNode answer, String field) {
        JsonNode value = answer.get(field);
        if (value == null || value.isNull()) {
            throw new DemoFailed("the answer has no " + field + ": " + answer);
        }
        return value.asText();
    }

    /** {@code java -cp … org.lintan.stack.demo.DemoCounty}: loads the county named by the environment. */
    public static void main(String[] args) {
        try {
            new DemoCounty(System.getenv(), System.out::println, Clock.systemUTC()).load();
        } catch (DemoFailed e) {
            System.err.println("The demo county could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }
}
