package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lintan.web.pages.Says.Say;
import org.lintan.web.pages.Words.Said;

/** What the public page of a ticket shows, worked out from the registry's answer. Persons come masked from the registry. */
public final class TicketPage {

    /**
     * One line of a list: label in both languages and the value.
     *
     * @param valueEn the value for who reads English; empty where it is a name or a figure, the same in both
     */
    public record Line(String zh, String en, String value, String valueEn) {

        Line(String zh, String en, String value) {
            this(zh, en, value, "");
        }
    }

    /** Who decided what, and when. */
    /** @param office empty where it is not told */
    public record Step(String what, String whatEn, Said office, String by, String at) {}

    /** A paper that was decided on. */
    public record Paper(String what, String whatEn, String sha256) {}

    /** @param tone {@code ok}, {@code warn} or {@code bad}; the words say the same without the colour */
    public record State(String tone, String zh, String en) {}

    /** How many tonnes are how: the registry does not tell strangers who holds them. */
    public record Part(String zh, String en, String tonnes) {}

    /**
     * @param voucher number of the voucher, for a link; empty for other events than a transfer
     * @param certificate number of the certificate, for a link; empty for other events than a retirement
     * @param journal fingerprint of its journal; empty, as the link of the chain, until it is sealed
     */
    public record Event(
            String at,
            String zh,
            String en,
            String more,
            String voucher,
            String certificate,
            String journal,
            String link) {}

    private final JsonNode ticket;
    private final String address;

    /** @param address the page's own, for the QR code */
    TicketPage(JsonNode ticket, String address) {
        this.ticket = ticket;
        this.address = address;
    }

    public String serial() {
        return text("serial");
    }

    public String holder() {
        return text("holderName");
    }

    public String verifyCode() {
        return inFours(text("verifyCode"));
    }

    /** Twelve digits as they are printed. */
    static String inFours(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String tonnes() {
        return Words.tonnes(field("quantityKg").asLong());
    }

    public String left() {
        return Words.tonnes(usableKg());
    }

    public String qr() {
        return QrCode.svg(address);
    }

    public String address() {
        return address;
    }

    /** Where the same page is as a PDF. */
    public String paper() {
        return Papers.of(address);
    }

    /** County and serial, which name it everywhere. */
    public String code() {
        return text("county") + "-" + serial();
    }

    String county() {
        return text("county");
    }

    String issuedOn() {
        return text("issuedOn");
    }

    /** When it last became what it is now. */
    String since() {
        return list("life").map(row -> row.path("at").asText()).reduce(text("issuedOn"), (before, at) -> at);
    }

    public String outline() {
        return OutlineSvg.of(land().stream().map(plot -> plot.path("outline")).toList());
    }

    public State state() {
        Map<String, Long> sums = sums();
        long all = field("quantityKg").asLong();
        long retired = sums.getOrDefault("RETIRED", 0L);
        long cancelled = sums.getOrDefault("CANCELLED", 0L);
        if (cancelled == all) {
            return new State("bad", "作废了,不能买卖", "Cancelled");
        }
        if (retired + cancelled == all) {
            return new State("bad", "全部用掉了,不能再卖", "Fully retired: can never be sold again");
        }
        if (sums.getOrDefault("FROZEN", 0L) > 0) {
            return new State("warn", "有一部分被冻结,暂不能买卖", "Partly frozen");
        }
        if (retired > 0) {
            return new State("ok", "有效,还有 " + left() + " 吨没有用掉", "Valid: " + left() + " t not yet retired");
        }
        return new State("ok", "有效,一吨也没有用掉", "Valid: nothing retired yet");
    }

    public List<Line> fields() {
        List<Line> lines = new ArrayList<>();
        add(lines, "碳票编号", "Serial", serial());
        add(lines, "林权人", "Holder", holder());
        add(
                lines,
                "所在地",
                "Place",
                (text("townName") + " " + text("villageName")).trim() + "(县代码 " + text("county") + ")");
        add(
                lines,
                "哪几年",
                "Period",
                between(text("periodStart"), text("periodEnd")),
                betweenEn(text("periodStart"), text("periodEnd")));
        add(lines, "吸了多少碳", "Reduction", tonnes() + " 吨二氧化碳 t CO2e");
        add(lines, "面积", "Area", Words.mu(field("areaM2").asLong()) + " 亩 mu");
        add(
                lines,
                "计量方法",
                "Method",
                Words.method(text("methodId")) + ",第 " + text("methodVersion") + " 版",
                Coded.say("method", text("methodId")).en() + ", version " + text("methodVersion"));
        add(lines, "参数来源", "Source of parameters", text("methodSource"));
        add(lines, "计量机构", "Measured by", text(ticket.hasNonNull("measurerName") ? "measurerName" : "measurerParty"));
        add(lines, "计量报告", "Report no.", text("reportNo"));
        add(lines, "专家意见", "Expert opinion no.", text("opinionNo"));
        add(
                lines,
                "公示",
                "Public notice",
                between(text("noticeOpenedOn"), text("noticeEndedOn")),
                betweenEn(text("noticeOpenedOn"), text("noticeEndedOn")));
        add(lines, "签发日期", "Issued on", text("issuedOn"));
        add(lines, "不重复登记声明", "Declaration", text("declaration"), text("declarationEn"));
        return lines;
    }

    public List<Line> plots() {
        return land().stream()
                .map(plot -> {
                    Said forest = Words.forest(plot.path("forestCategory").asText());
                    Said species =
                            Coded.say("species", plot.path("dominantSpecies").asText());
                    String mu = Words.mu(plot.path("areaM2").asLong());
                    String title = plot.path("titleCertificateNo").asText();
                    return new Line(
                            plot.path("name").asText(),
                            plot.path("compartment").asText(),
                            forest.zh() + " · " + species.zh() + " · " + mu + " 亩 · 林权证 " + title,
                            forest.en() + " · " + species.en() + " · " + mu + " mu · title certificate " + title);
                })
                .toList();
    }

    public List<Line> growth() {
        return list("growth")
                .map(line -> new Line(
                        line.path("species").asText(),
                        Coded.say("species", line.path("species").asText()).en(),
                        Words.cubicMetres(line.path("growthDm3").asLong()) + " m³ × "
                                + line.path("kgPerCubicMetre").asText() + " kg"))
                .toList();
    }

    public List<Step> decisions() {
        return list("decisions")
                .map(step -> new Step(
                        step.path("what").asText(),
                        step.path("whatEn").asText(""),
                        office(step),
                        step.path("by").asText(),
                        Words.moment(step.path("at").asText())))
                .toList();
    }

    /** The body that measured goes by its name, an office by what it is. */
    private Said office(JsonNode step) {
        String role = step.path("role").asText("");
        String measurer = ticket.path("measurerName").asText("");
        if (role.equals("measurer") && !measurer.isEmpty()) {
            return new Said(measurer, "");
        }
        return role.isEmpty() ? new Said("", "") : Coded.say("role", role);
    }

    public List<Paper> papers() {
        return list("papers")
                .map(paper -> new Paper(
                        paper.path("what").asText(),
                        paper.path("whatEn").asText(),
                        paper.path("sha256").asText()))
                .toList();
    }

    public List<Part> parts() {
        return list("buckets")
                .filter(row -> row.path("quantityKg").asLong() > 0)
                .map(row -> {
                    Said bucket = Words.bucket(row.path("bucket").asText());
                    return new Part(
                            bucket.zh(),
                            bucket.en(),
                            Words.tonnes(row.path("quantityKg").asLong()));
                })
                .toList();
    }

    public List<Event> life() {
        return list("life")
                .map(row -> {
                    String what = row.path("what").asText();
                    Said event = Words.event(what);
                    String reference = row.path("reference").asText("");
                    String more = Words.tonnes(row.path("quantityKg").asLong()) + " 吨 t" + price(row);
                    return new Event(
                            Words.moment(row.path("at").asText()),
                            event.zh(),
                            event.en(),
                            more,
                            what.equals("TRANSFERRED") ? reference : "",
                            what.equals("RETIRED") ? reference : "",
                            row.path("journal").path("sha256").asText(""),
                            row.path("journal").path("link").asText(""));
                })
                .toList();
    }

    /** Of a sale between bodies. */
    private static String price(JsonNode event) {
        JsonNode price = event.path("priceFenPerTonne");
        return price.isNumber() ? ",每吨 " + Words.yuan(price.asLong()) + " 元 yuan per t" : "";
    }

    /** What may be said of its units, by today's rules. */
    public List<Say> may() {
        return Says.of(field("may"), "");
    }

    public List<Say> mayNot() {
        return Says.of(field("mayNot"), "");
    }

    private Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        list("buckets")
                .forEach(row -> sums.merge(
                        row.path("bucket").asText(), row.path("quantityKg").asLong(), Math::addExact));
        return sums;
    }

    private long usableKg() {
        Map<String, Long> sums = sums();
        return field("quantityKg").asLong() - sums.getOrDefault("RETIRED", 0L) - sums.getOrDefault("CANCELLED", 0L);
    }

    private List<JsonNode> land() {
        return list("land").toList();
    }

    private JsonNode field(String name) {
        return ticket.path(name);
    }

    private Stream<JsonNode> list(String name) {
        return Members.of(ticket, name);
    }

    private String text(String name) {
        return field(name).isNull() ? "" : field(name).asText("");
    }

    private static String between(String from, String to) {
        return from.isEmpty() ? "" : from + " 至 " + to;
    }

    private static String betweenEn(String from, String to) {
        return from.isEmpty() ? "" : from + " to " + to;
    }

    private static void add(List<Line> lines, String zh, String en, String value) {
        add(lines, zh, en, value, "");
    }

    private static void add(List<Line> lines, String zh, String en, String value, String valueEn) {
        if (!value.isBlank()) {
            lines.add(new Line(zh, en, value, valueEn));
        }
    }
}
