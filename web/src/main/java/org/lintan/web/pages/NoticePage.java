package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.TicketPage.Line;

/** What is on notice in a county now. */
public final class NoticePage {

    /** One notice in the list. */
    public record Item(String href, String zh, String en, String village, String what, String from, String until) {}

    private final String county;
    private final Heard applications;
    private final Heard decisions;

    NoticePage(String county, Heard applications, Heard decisions) {
        this.county = county;
        this.applications = applications;
        this.decisions = decisions;
    }

    public String county() {
        return county;
    }

    /** One of the two rooms did not answer: its notices are not here, and the page says so. */
    public boolean away() {
        return !applications.here() || !decisions.here();
    }

    public List<Item> items() {
        List<Item> all = new ArrayList<>();
        applications.items().map(this::application).forEach(all::add);
        decisions.items().map(this::decision).forEach(all::add);
        return all;
    }

    private Item application(JsonNode one) {
        return new Item(
                Poster.path(
                        county,
                        Poster.Kind.APPLICATION,
                        one.path("applicationId").asText()),
                "申请碳票",
                "Application for a carbon ticket",
                one.path("villageName").asText(),
                one.path("holderName").asText() + ",计量 "
                        + Words.tonnes(one.path("measuredKg").asLong()) + " 吨 t",
                one.path("openedOn").asText(),
                one.path("lastDay").asText());
    }

    private Item decision(JsonNode one) {
        return new Item(
                Poster.path(county, Poster.Kind.DECISION, one.path("decisionId").asText()),
                "分钱的决定",
                "Decision on sharing money out",
                one.path("villageName").asText(),
                one.path("title").asText() + "," + Words.yuan(one.path("potFen").asLong()) + " 元 yuan",
                one.path("publishedOn").asText(),
                one.path("lastDay").asText());
    }

    /** A notice to hang up: what, where, until when, and how to object. */
    public static final class Poster {

        /** What is on notice. */
        enum Kind {
            APPLICATION(Service.TICKET),
            DECISION(Service.LEDGER);

            private final Service room;

            Kind(Service room) {
                this.room = room;
            }

            /** Who knows of it. */
            Service room() {
                return room;
            }

            String word() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        private final Kind kind;
        private final JsonNode notice;
        private final String address;
        private final String county;
        private final String id;

        Poster(Kind kind, JsonNode notice, String webUrl, String county, String id) {
            this.kind = kind;
            this.notice = notice;
            this.address = webUrl + path(county, kind, id);
            this.county = county;
            this.id = id;
        }

        static String path(String county, Kind kind, String id) {
            return "/notices/" + county + "/" + kind.word() + "/" + id;
        }

        public boolean application() {
            return kind == Kind.APPLICATION;
        }

        public String village() {
            return text("villageName");
        }

        public String body() {
            return application() ? text("holderName") : text("collectiveName");
        }

        public String from() {
            return application() ? text("openedOn") : text("publishedOn");
        }

        public String until() {
            return text("lastDay");
        }

        public String address() {
            return address;
        }

        /** Where the same poster is as a PDF. */
        public String paper() {
            return Papers.of(address);
        }

        public String number() {
            return id;
        }

        String county() {
            return county;
        }

        public String qr() {
            return QrCode.svg(address);
        }

        public List<Line> fields() {
            List<Line> lines = new ArrayList<>();
            if (application()) {
                lines.add(new Line("林权人", "Holder", body()));
                lines.add(new Line("所在地", "Place", (text("townName") + " " + village()).trim()));
                lines.add(new Line("哪几年", "Period", text("periodStart") + " 至 " + text("periodEnd")));
                lines.add(new Line(
                        "计量出来的减排量",
                        "Measured reduction",
                        Words.tonnes(notice.path("measuredKg").asLong()) + " 吨二氧化碳 t CO2e"));
                lines.add(new Line(
                        "计量方法", "Method", Words.method(text("methodId")) + ",第 " + text("methodVersion") + " 版"));
                if (!text("measurerName").isEmpty()) {
                    lines.add(new Line("计量机构", "Measured by", text("measurerName")));
                }
                lines.add(new Line("计量报告", "Report no.", text("reportNo")));
            } else {
                lines.add(new Line("村", "Village", village()));
                lines.add(new Line("定的什么", "Decided", text("title")));
                lines.add(new Line(
                        "拿出来分的钱",
                        "To be shared",
                        Words.yuan(notice.path("potFen").asLong()) + " 元 yuan,人民币 "
                                + Capitals.of(notice.path("potFen").asLong())));
                lines.addAll(PlanLines.of(notice));
                lines.addAll(PlanLines.parts(notice));
                lines.add(new Line(
                        "名册",
                        "Roll",
                        Words.count(notice.path("households").asLong()) + " 户,"
                                + Words.count(notice.path("members").asLong()) + " 人"));
            }
            return lines;
        }

        /** The land an application is about; empty for a decision. */
        public List<Line> plots() {
            return Members.of(notice, "plots")
                    .map(plot -> new Line(
                            plot.path("name").asText(),
                            plot.path("compartment").asText(),
                            Coded.both("species", plot.path("dominantSpecies").asText()) + " · "
                                    + Words.mu(plot.path("areaM2").asLong()) + " 亩 mu · 林权证 "
                                    + plot.path("titleCertificateNo").asText()))
                    .toList();
        }

        private String text(String member) {
            return notice.path(member).isNull() ? "" : notice.path(member).asText("");
        }
    }
}
