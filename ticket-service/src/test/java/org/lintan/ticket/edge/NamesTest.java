package org.lintan.ticket.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lintan.ticket.support.People.FORESTRY1;
import static org.lintan.ticket.support.People.MEASURER;

/** Names that strangers read, and numbers that count once. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class NamesTest {

    @Inject
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "某公司\u202e(gpj)", "\u3164", "绿色\u2066公司", "甲\u0007乙", "A\nB"})
    void noCertificateNamesWhomNobodyCanRead(String beneficiary) {
        Village village = Village.register();
        village.steward()
                .post("/tickets/01J00000000000000000000000/retirements", retirement(beneficiary))
                .statusCode(400)
                .body("errors.field", hasItem("beneficiary"));
        Map<String, Object> holder = new HashMap<>(village.holder());
        holder.put("party", village.steward().party() + "x");
        holder.put("name", beneficiary);
        FORESTRY1.post("/holders", holder).statusCode(400).body("errors.field", hasItem("name"));
    }

    @Test
    void aBeneficiaryIsNamedInItsComposedForm() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        village.steward()
                .post("/tickets/" + ticket + "/retirements", retirement(" 绿色\u3000 Cafe\u0301 "))
                .statusCode(201);
        village.steward().get("/retirements").body("items.beneficiary", hasItem("绿色 Café"));
    }

    @Test
    void aReportMeasuresOneCaseHoweverItsNumberIsTyped() {
        Village village = Village.register();
        String first = village.titleChecked(village.addPlot());
        String second = village.titleChecked(village.addPlot(0.016));
        String report = "JL-" + first;
        MEASURER.act(first, "measure", measured(report)).statusCode(200);
        for (String lookAlike : new String[] {report, "ｊｌ－" + first + " ", report.toLowerCase() + "\u200b"}) {
            MEASURER.act(second, "measure", measured(lookAlike)).statusCode(409).body("code", equalTo("REPORT_USED"));
        }
        village.steward().act(first, "withdraw").statusCode(200);
        MEASURER.act(second, "measure", measured(report)).statusCode(200);
    }

    @Test
    void aReportNumberWithNothingToSeeIsNone() {
        Village village = Village.register();
        String id = village.titleChecked(village.addPlot());
        MEASURER.act(id, "measure", measured("\u200b\u2060"))
                .statusCode(422)
                .body("code", equalTo("MEASURED_REQUIRED"));
    }

    private static Map<String, Object> measured(String report) {
        return Map.of("measuredKg", Village.CHANGKOU_KG, "reportNo", report);
    }

    private static Map<String, Object> retirement(String beneficiary) {
        return Map.of("quantityKg", 1_000, "beneficiary", beneficiary, "purpose", "VOLUNTARY_DUTY");
    }
}
