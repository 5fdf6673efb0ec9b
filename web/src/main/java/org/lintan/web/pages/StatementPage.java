package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.web.pages.TicketPage.Line;
import org.lintan.web.pages.Words.Said;

/** What a household was to get in a year and got, for its paper. Of persons it says what the household's page says: village and number. */
public final class StatementPage {

    /** One share with how it was reached. */
    public record Share(String day, String title, String amount, List<Line> how) {}

    private final JsonNode statement;
    private final String party;
    private final String address;

    StatementPage(JsonNode statement, String party, String address) {
        this.statement = statement;
        this.party = party;
        this.address = address;
    }

    /** Whose and of which year: there is one such paper a day. */
    public String number() {
        return party + "-" + year();
    }

    public String year() {
        return statement.path("year").asText();
    }

    public String village() {
        return text(statement, "village");
    }

    public String household() {
        return text(statement, "householdNo");
    }

    public String from() {
        return text(statement, "from");
    }

    public String until() {
        return text(statement, "until");
    }

    public String shared() {
        return Words.yuan(fen("sharedFen"));
    }

    public String sharedCapitals() {
        return Capitals.of(fen("sharedFen"));
    }

    public String arrived() {
        return Words.yuan(fen("arrivedFen"));
    }

    public String arrivedCapitals() {
        return Capitals.of(fen("arrivedFen"));
    }

    public String waiting() {
        return Words.yuan(fen("sharedFen") - fen("arrivedFen"));
    }

    public String paidEver() {
        return Words.yuan(fen("paidFen"));
    }

    public String waitingEver() {
        return Words.yuan(fen("payableFen"));
    }

    public boolean none() {
        return statement.path("distributions").asLong() == 0;
    }

    public String times() {
        return Words.count(statement.path("distributions").asLong());
    }

    /** How many are in the sums and not in the list; empty for none. */
    public String more() {
        long more = statement.path("distributions").asLong()
                - statement.path("shares").size();
        return more > 0 ? Words.count(more) : "";
    }

    public List<Share> shares() {
        return Members.of(statement, "shares").map(StatementPage::share).toList();
    }

    String county() {
        return text(statement, "county");
    }

    /** The day it was asked on: on one day, as long as nothing changes, it is one paper. */
    String day() {
        return LocalDate.ofInstant(Instant.parse(text(statement, "asOf")), Words.CHINA)
                .toString();
    }

    public String address() {
        return address;
    }

    private static Share share(JsonNode line) {
        JsonNode share = line.path("share");
        long each = share.path("perHeadFen").asLong();
        long members = share.path("members").asLong();
        long amount = share.path("amountFen").asLong();
        long odd = amount - each * members;
        List<Line> how = new ArrayList<>();
        how.add(new Line(
                "怎么算的",
                "How it was reached",
                members + " 人 × " + Words.yuan(each) + " 元"
                        + (odd == 0 ? "" : (odd < 0 ? " − " : " + ") + Words.yuan(Math.abs(odd)) + " 元(零头 odd fen)")));
        how.add(new Line("到没到卡", "State", state(share)));
        how.add(new Line("账上的记录号", "Record in the books", text(line, "journalCause")));
        return new Share(text(share, "sharedOn"), text(share, "title"), Words.yuan(amount), how);
    }

    private static String state(JsonNode share) {
        Said said = Coded.say("line", text(share, "state"));
        String words = said.zh() + " " + said.en();
        if (share.hasNonNull("paidOn")) {
            return text(share, "paidOn") + " " + words;
        }
        return share.hasNonNull("reason") ? words + ":" + text(share, "reason") : words;
    }

    private long fen(String name) {
        return statement.path(name).asLong();
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText("");
    }
}
