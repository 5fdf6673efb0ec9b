package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.TicketPage.Line;
import org.lintan.web.pages.Words.Said;

/**
 * What an auditor found in a county at one moment: the three books, each check by name, the runs by village, and a sample if one was wished
 * for. A room that did not answer is said to be unchecked, and nothing is called sound then.
 */
public final class InspectionPage {

    /** Tickets that are wrong, overlaps and drawn lines beyond these are only counted. */
    private static final int SHOWN = 200;

    /** One of the three books. */
    public record Book(Said name, boolean away, boolean sound, List<Line> figures, String link, String hash) {}

    /** One check. {@code first} of what is wrong; empty where nothing is. */
    public record Check(Said name, boolean ok, String looked, String broken, String first) {}

    /** One village's distribution. */
    public record Run(
            String village, String id, String pot, String lines, String paid, String households, Said state) {}

    /** One line of a sample. */
    public record Drawn(String position, String name, String note, String amount) {}

    /** What was heard of a room's books and checks. */
    record Room(Heard books, Heard head, Heard checks) {}

    /** What was drawn. */
    record Sample(String seed, Heard trades, Heard lines) {}

    private final String county;
    private final String moment;
    private final String by;
    private final Map<Service, Room> rooms;
    private final Sample sample;

    /**
     * @param by name of who inspects
     * @param moment in China
     * @param sample null where none was wished for
     */
    InspectionPage(String county, String by, String moment, Map<Service, Room> rooms, Sample sample) {
        this.county = county;
        this.by = by;
        this.moment = moment;
        this.rooms = rooms;
        this.sample = sample;
    }

    /** County and minute: what is printed later is another report. */
    public String number() {
        return county + "-I" + moment.replaceAll("[^0-9]", "");
    }

    public String county() {
        return county;
    }

    public String by() {
        return by;
    }

    public String moment() {
        return moment;
    }

    /** Whether every room answered everything. */
    public boolean whole() {
        return rooms.values().stream()
                        .flatMap(room -> Stream.of(room.books(), room.head(), room.checks()))
                        .allMatch(Heard::here)
                && (sample == null || sample.trades().here() && sample.lines().here());
    }

    /** How many books, checks and tickets are wrong. */
    public int wrong() {
        return (int)
                (books().stream().filter(book -> !book.away() && !book.sound()).count()
                        + checks().stream().filter(check -> !check.ok()).count());
    }

    public List<Book> books() {
        return Stream.of(Service.values()).map(this::book).toList();
    }

    private Book book(Service service) {
        Said name = HeadsPage.name(service);
        Room room = rooms.get(service);
        JsonNode books = room.books().body();
        if (!room.books().here()) {
            return new Book(name, true, false, List.of(), "", "");
        }
        long unequal = Members.of(books, "assets")
                .filter(asset -> asset.path("sum").asLong() != 0)
                .count();
        List<Line> figures = List.of(
                new Line("分录", "Journals", count(books.path("journals").asLong())),
                new Line("分录里的转移", "Transfers", count(books.path("transfers").asLong())),
                new Line("借贷不平的", "Out of balance", count(unequal)),
                new Line(
                        "余额为负的户",
                        "Negative accounts",
                        count(books.path("negative").size())),
                new Line(
                        "余额与分录不符的户",
                        "Accounts that differ from their journals",
                        count(books.path("differing").size())),
                new Line(
                        "还没封存的分录",
                        "Journals not sealed yet",
                        count(books.path("unsealed").asLong())));
        JsonNode head = room.head().body();
        return new Book(
                name,
                false,
                books.path("sound").asBoolean(),
                figures,
                room.head().here() ? count(head.path("seq").asLong()) : "",
                head.path("hash").asText(""));
    }

    /** Those of the registry, then the market's and the villages' by their own names. */
    public List<Check> checks() {
        List<Check> all = new ArrayList<>(registry());
        for (Service service : List.of(Service.MARKET, Service.LEDGER)) {
            Members.of(rooms.get(service).checks().body(), "findings")
                    .map(InspectionPage::check)
                    .forEach(all::add);
        }
        return all;
    }

    private List<Check> registry() {
        Heard heard = rooms.get(Service.TICKET).checks();
        if (!heard.here()) {
            return List.of();
        }
        JsonNode report = heard.body();
        return List.of(
                ofTickets(
                        report,
                        "tickets",
                        new Said("每张碳票的吨数:签发的、各处持有的、账上的都相等", "Each ticket’s tonnes: issued, held and booked alike")),
                ofTickets(
                        report,
                        "finality",
                        new Said("用掉的、司法购买的,再没有动过", "What was retired or bought for a court never moved again")),
                pairs(
                        report,
                        "landOverlaps",
                        new Said("签发过的林地,地块和年份没有重叠", "No issued land overlaps in area and years")),
                pairs(
                        report,
                        "titlesTwice",
                        new Said("同一林权证的同一小班,没有签发两次", "No compartment of a certificate was issued twice")),
                pairs(report, "landCopies", new Said("没有把同一片林地挪一挪再签发", "No issued land is a shifted copy of another")),
                pairs(report, "plotsAstray", new Said("每块林地都和它最新的一版相符", "Each plot is what its newest version says")),
                pairs(
                        report,
                        "papersAstray",
                        new Said("用到的文件都在,大小与记录一致", "Every paper something stands on is kept, as long as it says")));
    }

    private static Check ofTickets(JsonNode report, String member, Said name) {
        List<JsonNode> wrong = Members.of(report, member)
                .filter(one -> !one.path("ok").asBoolean())
                .toList();
        return new Check(
                name,
                wrong.isEmpty(),
                count(report.path(member).size()),
                count(wrong.size()),
                wrong.isEmpty() ? "" : wrong.get(0).path("serial").asText());
    }

    /** What stands of before the check existed is known and no fault. */
    private static Check pairs(JsonNode report, String member, Said name) {
        List<JsonNode> wrong = Members.of(report, member)
                .filter(one -> !one.path("ofBefore").asBoolean())
                .toList();
        String first = wrong.isEmpty()
                ? ""
                : wrong.get(0).isTextual()
                        ? wrong.get(0).asText()
                        : wrong.get(0).path("first").asText() + " + "
                                + wrong.get(0).path("second").asText();
        return new Check(
                name,
                wrong.isEmpty(),
                count(report.path("totals").path("tickets").asLong()),
                count(wrong.size()),
                first);
    }

    private static Check check(JsonNode finding) {
        String code = finding.path(finding.has("code") ? "code" : "check").asText();
        Said said = Coded.say("finding", code);
        return new Check(
                said.zh().equals(code) ? new Said(finding.path("check").asText(), code) : said,
                finding.path("ok").asBoolean(),
                count(finding.path("looked").asLong()),
                count(finding.path("broken").asLong()),
                finding.path("first").asText(""));
    }

    /** Newest first, as far as they are shown. */
    public List<Run> runs() {
        JsonNode report = rooms.get(Service.LEDGER).checks().body();
        Map<String, String> villages = Members.of(report, "villages")
                .collect(Collectors.toMap(
                        one -> one.path("party").asText(),
                        one -> one.path("name").asText()));
        return Members.of(report, "distributions")
                .sorted(Comparator.comparing(
                                (JsonNode run) -> run.path("distributionId").asText())
                        .reversed())
                .limit(SHOWN)
                .map(run -> new Run(
                        villages.getOrDefault(
                                run.path("party").asText(), run.path("party").asText()),
                        run.path("distributionId").asText(),
                        Words.yuan(run.path("potFen").asLong()),
                        Words.yuan(run.path("linesFen").asLong()),
                        Words.yuan(run.path("paidFen").asLong()),
                        count(run.path("households").asLong()),
                        Coded.say("run.state", run.path("state").asText())))
                .toList();
    }

    /** Runs beyond those shown; empty where all are. */
    public String moreRuns() {
        int all =
                rooms.get(Service.LEDGER).checks().body().path("distributions").size();
        return all > SHOWN ? count(all - SHOWN) : "";
    }

    public boolean sampled() {
        return sample != null;
    }

    public String seed() {
        return sample.seed();
    }

    /** What was drawn from how many, and of which days. */
    public List<Line> sampleOf() {
        return List.of(
                new Line("日期", "Days", days()),
                new Line("成交一共", "Trades in all", of(sample.trades())),
                new Line("各户分得一共", "Lines of households in all", of(sample.lines())));
    }

    private String days() {
        JsonNode body = (sample.trades().here() ? sample.trades() : sample.lines()).body();
        return body.path("from").asText() + " 至 " + body.path("to").asText();
    }

    private static String of(Heard drawn) {
        return drawn.here() ? count(drawn.body().path("of").asLong()) : "没有回答 no answer";
    }

    public List<Drawn> trades() {
        return sample.trades()
                .items()
                .limit(SHOWN)
                .map(one -> new Drawn(
                        count(one.path("position").asLong() + 1),
                        one.path("tradeNo").asText(),
                        one.path("on").asText(),
                        Words.yuan(one.path("amountFen").asLong())))
                .toList();
    }

    public List<Drawn> lines() {
        return sample.lines()
                .items()
                .limit(SHOWN)
                .map(one -> new Drawn(
                        count(one.path("position").asLong() + 1),
                        one.path("title").asText(),
                        "第 " + one.path("lineNo").asText() + " 行,户号 "
                                + one.path("householdNo").asText(),
                        Words.yuan(one.path("amountFen").asLong())))
                .toList();
    }

    private static String count(long number) {
        return Words.count(number);
    }
}
