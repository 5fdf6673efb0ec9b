package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.MARKET;
import static org.lintan.stack.demo.Service.TICKET;

/** Work for everybody: an application at each stage, a listing open, a distribution on notice, certificates with and without stated emissions. */
final class OpenCases {

    /** 600 mu, of which 900 m³ of fir grew: 1,072 t by the method, 1,000 t measured. */
    private static final long AREA_M2 = 400_000;

    private static final long MEASURED_KG = 1_000_000;
    private static final String FROM = "2016-01-01";
    private static final String TO = "2020-12-31";

    private final Steps steps;
    private final Forest forest;

    OpenCases(Steps steps) {
        this.steps = steps;
        this.forest = new Forest(steps);
    }

    void open() {
        yubang(1);
        new Case(steps, "yubang", yubang(2)).toSubmitted();
        new Case(steps, "yubang", yubang(3)).toTitleChecked();
        new Case(steps, "yubang", yubang(4)).toMeasured(MEASURED_KG);
        new Case(steps, "yubang", yubang(5)).toOnNotice(MEASURED_KG);
        new Case(steps, "yubang", yubang(6)).returned("2020年蓄积量调查表缺少调查员签字");
        // what lies behind a notice needs the village whose notice ends at once
        new Case(steps, "steward", changkou(1)).toReviewed(MEASURED_KG);
        new Case(steps, "steward", changkou(2)).toApproved(MEASURED_KG);
        steps.say("one application at each stage, from draft to approved, and one returned");
        String second = ticket(3);
        partlySold(second);
        distributionOnNotice();
        new Continuous(steps).open(ticket(4));
        new StatedUses(steps).retire(second);
    }

    /** A further ticket of Changkou, of 1,000 t. */
    private String ticket(int number) {
        String applicationId = changkou(number);
        new Case(steps, "steward", applicationId).toFiled(MEASURED_KG);
        return id(steps.api.get("ecology", TICKET, "/applications/" + applicationId), "ticketId");
    }

    /** One more ticket of Changkou, of 1,000 t, all of it on the market. */
    String onMarket(int number) {
        String ticketId = ticket(number);
        Listing.custody(steps, "steward", ticketId, MEASURED_KG);
        return ticketId;
    }

    private String yubang(int number) {
        return Case.open(steps, "yubang", "yubang-" + number, List.of(forest.yubang(number, AREA_M2)), FROM, TO);
    }

    private String changkou(int number) {
        return Case.open(steps, "steward", "changkou-new-" + number, List.of(forest.changkouNew(number)), FROM, TO);
    }

    /** The second ticket is on offer; 400 of 1,000 t are taken, 600 t wait for a buyer. */
    private void partlySold(String ticketId) {
        Listing.custody(steps, "steward", ticketId, MEASURED_KG);
        String listingId = Listing.open(steps, "steward", "open-" + ticketId, ticketId, "MARKET", MEASURED_KG, 1550);
        JsonNode answer = steps.post(
                "buyer",
                MARKET,
                "/listings/" + listingId + "/purchases",
                "buy-" + listingId,
                Map.of("quantityKg", 400_000, "priceFenPerTonne", 1550));
        Listing.done(steps, "buyer", answer);
        steps.say("one listing open: 600 of 1,000 t left at 15.50");
    }

    /** 400 t × 15.50 = 6,200.00 and the 145.00 left before; published with the usual seven days of notice. */
    private void distributionOnNotice() {
        new Payments(steps).arrive("6,200.00 yuan to arrive on the village's account", 14_704_500);
        new Dividend(steps, "steward", "steward2").onNotice(620_000);
        steps.say("one distribution on notice: 6,200.00 yuan, seven days");
    }
}
