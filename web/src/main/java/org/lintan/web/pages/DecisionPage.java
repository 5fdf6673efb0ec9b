package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lintan.web.pages.TicketPage.Line;
import org.lintan.web.pages.Words.Said;

/** What everybody may read of a decision in force: what was decided, by how many, where each part of the pot goes, and its place in the books. */
public final class DecisionPage {

    private final JsonNode decision;
    private final String address;

    DecisionPage(JsonNode decision, String webUrl) {
        this.decision = decision;
        this.address = webUrl + path(text("county"), text("decisionId"));
    }

    static String path(String county, String id) {
        return "/decisions/" + county + "/" + id;
    }

    public String number() {
        return text("decisionId");
    }

    public String title() {
        return text("title");
    }

    public String village() {
        return text("villageName");
    }

    public String pot() {
        return yuan("potFen");
    }

    public String potCapitals() {
        return Capitals.of(fen("potFen"));
    }

    public String households() {
        return yuan("householdsFen");
    }

    public String address() {
        return address;
    }

    public String qr() {
        return QrCode.svg(address);
    }

    /** Where the same page is as a PDF. */
    public String paper() {
        return Papers.of(address);
    }

    String county() {
        return text("county");
    }

    /** When it last changed, as far as a day was written down: completed, else run, else in force. */
    String since() {
        for (String moment : new String[] {"completedAt", "runAt"}) {
            if (decision.hasNonNull(moment)) {
                return text(moment);
            }
        }
        return inForceOn();
    }

    public String inForceOn() {
        return text("inForceOn");
    }

    public boolean run() {
        return decision.hasNonNull("runAt");
    }

    public List<Line> what() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("村集体", "Collective", text("collectiveName") + "," + village()));
        lines.add(new Line("拿出来分的钱", "To be shared", pot() + " 元 yuan,人民币 " + potCapitals()));
        lines.addAll(PlanLines.of(decision));
        lines.add(new Line(
                "名册", "Roll", Words.count(fen("households")) + " 户," + Words.count(fen("members")) + " 人 people"));
        return lines;
    }

    /** The parts; they add up to the pot. */
    public List<Line> sums() {
        List<Line> lines = new ArrayList<>(PlanLines.parts(decision));
        lines.add(new Line("合计", "Together", pot() + " 元"));
        return lines;
    }

    public List<Line> votes() {
        return Members.of(decision, "steps").map(DecisionPage::vote).toList();
    }

    private static Line vote(JsonNode step) {
        Said said = Coded.say("notice.step", step.path("step").asText());
        return new Line(
                said.zh(),
                said.en(),
                "应到 due " + step.path("due").asText() + ",实到 present "
                        + step.path("present").asText() + ",同意 agreed "
                        + step.path("agree").asText() + " · "
                        + step.path("heldOn").asText() + " · 会议记录 minutes SHA-256 "
                        + step.path("minutesSha256").asText());
    }

    public List<Line> days() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "公示",
                "Public notice",
                fen("noticeDays") == 0
                        ? text("publishedOn") + ",本村不用公示 no notice needed here"
                        : text("publishedOn") + " 起,到 until " + text("lastDay") + " 止"));
        lines.add(new Line(
                "提过的意见",
                "Objections",
                fen("objections") == 0
                        ? "没有 none"
                        : Words.count(fen("objections")) + " 条,都答复了,没有成立的 all answered, none upheld"));
        lines.add(new Line("生效", "In force since", inForceOn()));
        lines.add(new Line("钱", "Money", money()));
        return lines;
    }

    private String money() {
        if (!run()) {
            return "还没有分 not shared out yet";
        }
        Said state = Coded.say("run.state", text("state"));
        return state.zh() + " " + state.en() + " · "
                + (decision.hasNonNull("completedAt")
                        ? "办完 completed " + Words.moment(text("completedAt"))
                        : "批准 approved " + Words.moment(text("runAt")));
    }

    public List<Line> books() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("决议定下时的指纹", "Fingerprint of the decision, SHA-256", text("fingerprint")));
        JsonNode books = decision.path("books");
        if (books.isObject()) {
            lines.add(new Line(
                    "账上的记录号",
                    "Record in the books",
                    "distribution:" + books.path("distributionId").asText()));
            lines.add(new Line(
                    Words.count(books.path("journals").asLong()) + " 条分录的指纹",
                    "Fingerprint of its journals, SHA-256",
                    books.hasNonNull("sha256") ? books.path("sha256").asText() : "还没封存完,一会儿再看 not all sealed yet"));
            books.path("links")
                    .forEach(link -> lines.add(new Line(
                            "封存在第 " + Words.count(link.path("seq").asLong()) + " 环",
                            "Sealed by link",
                            link.path("hash").asText() + " · "
                                    + Words.moment(link.path("sealedAt").asText()))));
        }
        return lines;
    }

    private String yuan(String name) {
        return Words.yuan(fen(name));
    }

    private long fen(String name) {
        return decision.path(name).asLong();
    }

    private String text(String name) {
        return decision.path(name).asText("");
    }
}
