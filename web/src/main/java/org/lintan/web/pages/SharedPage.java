package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** What the villages of a county shared out in a year. */
public final class SharedPage extends OfYear {

    /** One distribution: what follows the pot adds up to it. */
    public record Line(
            String day,
            String village,
            String title,
            String pot,
            String deductions,
            String collective,
            String households,
            String residual,
            String payments,
            String zh,
            String en,
            String decision) {}

    private final Heard sums;
    private final Heard list;

    SharedPage(String county, int year, int thisYear, Heard sums, Heard list) {
        super(county, year, thisYear);
        this.sums = sums;
        this.list = list;
    }

    public boolean away() {
        return !sums.here() || !list.here();
    }

    public boolean none() {
        return sums.body().path("distributions").asLong() == 0;
    }

    public String asOf() {
        return Words.moment(sums.body().path("asOf").asText());
    }

    public String households() {
        return Words.yuan(sums.body().path("householdsFen").asLong());
    }

    public String pot() {
        return Words.yuan(sums.body().path("potFen").asLong());
    }

    public String villages() {
        return Words.count(sums.body().path("villages").asLong());
    }

    public String distributions() {
        return Words.count(sums.body().path("distributions").asLong());
    }

    public String completed() {
        return Words.count(sums.body().path("completed").asLong());
    }

    public String payments() {
        return Words.count(sums.body().path("payments").asLong());
    }

    public List<Line> lines() {
        return list.items().map(SharedPage::line).toList();
    }

    /** Empty at the end. */
    public String next() {
        return list.next();
    }

    private static Line line(JsonNode one) {
        Said state = Coded.say("run.state", one.path("state").asText());
        return new Line(
                one.path("runOn").asText(),
                one.path("villageName").asText(),
                one.path("title").asText(),
                yuan(one, "potFen"),
                yuan(one, "deductionsFen"),
                yuan(one, "collectiveFen"),
                yuan(one, "householdsFen"),
                yuan(one, "residualFen"),
                Words.count(one.path("households").asLong()),
                state.zh(),
                state.en(),
                DecisionPage.path(
                        one.path("county").asText(), one.path("decisionId").asText()));
    }

    private static String yuan(JsonNode line, String member) {
        return Words.yuan(line.path(member).asLong());
    }
}
