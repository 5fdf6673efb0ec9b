package org.lintan.stack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.lintan.stack.demo.Service;

/** The invariants of design.md §8 as a function of the readings. */
final class Invariants {

    private Invariants() {}

    static List<Finding> of(Readings readings) {
        List<Finding> findings = new ArrayList<>();
        readings.books().forEach((service, books) -> findings.add(balanced(service, books)));
        findings.add(tiling(readings.registry()));
        findings.add(land(readings.registry()));
        findings.add(titles(readings.registry()));
        findings.add(copies(readings.registry()));
        findings.add(versions(readings.registry()));
        findings.add(papers(readings.registry()));
        findings.addAll(own("market", readings.market()));
        findings.addAll(own("ledger", readings.ledger()));
        findings.add(custody(readings));
        findings.add(cash(readings.market()));
        findings.addAll(villageMoney(readings));
        findings.add(titleMoves(readings));
        findings.add(income(readings));
        findings.add(finality(readings.registry()));
        readings.books().forEach((service, books) -> findings.add(sealed(service, books)));
        readings.deadLetters().forEach((service, letters) -> findings.add(delivered(service, letters)));
        return findings;
    }

    private static Finding balanced(Service service, JsonNode books) {
        String offender = "";
        for (JsonNode asset : books.path("assets")) {
            if (asset.path("sum").asLong(1) != 0) {
                offender += "; " + asset.path("asset").asText() + " sums to "
                        + asset.path("sum").asText("nothing");
            }
        }
        for (JsonNode account : books.path("negative")) {
            offender += "; " + account.path("party").asText() + " "
                    + account.path("bucket").asText() + " is "
                    + account.path("balance").asText();
        }
        for (JsonNode account : books.path("differing")) {
            offender += "; " + account.path("party").asText() + " "
                    + account.path("bucket").asText() + " is "
                    + account.path("balance").asText() + ", its transfers sum to "
                    + account.path("transfers").asText();
        }
        return new Finding(
                "1 " + name(service) + ": every asset sums to zero, nothing ordinary is negative",
                offender.isEmpty() && books.has("assets"),
                books.path("assets").size() + " assets, "
                        + grouped(books.path("journals").asLong()) + " journals, "
                        + grouped(books.path("transfers").asLong()) + " transfers" + offender);
    }

    private static Finding tiling(JsonNode registry) {
        JsonNode tickets = registry.path("tickets");
        String offender = "";
        long issued = 0;
        long held = 0;
        for (JsonNode ticket : tickets) {
            issued += ticket.path("issuedKg").asLong();
            held += ticket.path("sumOfBucketsKg").asLong();
            if (!ticket.path("ok").asBoolean(false)) {
                offender += "; ticket " + ticket.path("serial").asText() + ": gaps " + ticket.path("gaps")
                        + ", overlaps " + ticket.path("overlaps") + ", beyond " + ticket.path("beyond") + ", "
                        + ticket.path("differences");
            }
        }
        return new Finding(
                "2 issued equals the sum of the buckets, and the blocks tile it",
                offender.isEmpty() && tickets.isArray(),
                tickets.size() + " tickets, " + grouped(issued) + " kg issued, " + grouped(held) + " kg held"
                        + offender);
    }

    private static Finding land(JsonNode registry) {
        JsonNode overlaps = registry.path("landOverlaps");
        String offender = "";
        for (JsonNode overlap : overlaps) {
            offender += "; " + overlap.path("first").asText() + " and "
                    + overlap.path("second").asText() + " share "
                    + grouped(overlap.path("overlapM2").asLong()) + " m²";
        }
        return new Finding(
                "3 no land is credited twice for the same years",
                overlaps.isArray() && overlaps.isEmpty(),
                overlaps.size() + " overlaps" + offender);
    }

    /** Two tickets on one paper; what was issued before papers were compared stands, and is listed. */
    private static Finding titles(JsonNode registry) {
        return pairs(
                "3 no compartment of a certificate is credited twice for the same years",
                registry.path("titlesTwice"),
                pair -> "both stand on " + pair.path("titleCertificateNo").asText() + " "
                        + pair.path("compartment").asText(),
                "issued before papers were compared");
    }

    /** Two tickets on one forest, once drawn on a shifted map; what was issued before that was tried stands, and is listed. */
    private static Finding copies(JsonNode registry) {
        return pairs(
                "3 no outline is a shifted copy of land credited for the same years",
                registry.path("landCopies"),
                pair -> "are, once a web map's shift is undone, the same "
                        + grouped(pair.path("copiedM2").asLong()) + " m²",
                "issued before the shifts were tried");
    }

    /** What is judged or issued names a version; the plot is what its newest version says. */
    private static Finding versions(JsonNode registry) {
        return astray(
                "3 every plot is what its newest version says, and every version that is named is there",
                registry.path("plotsAstray"),
                "plots");
    }

    /** The other rooms say the same of their papers among their own findings. */
    private static Finding papers(JsonNode registry) {
        return astray(
                "11 ticket: every paper that something stands on is kept, and every paper kept is as long as it says",
                registry.path("papersAstray"),
                "papers");
    }

    private static Finding astray(String invariant, JsonNode astray, String what) {
        String named = "";
        for (JsonNode one : astray) {
            named += "; " + one.asText();
        }
        return new Finding(
                invariant, astray.isArray() && astray.isEmpty(), astray.size() + " " + what + " astray" + named);
    }

    /** @param before what is said of a pair that stands because the rule came after it */
    private static Finding pairs(String invariant, JsonNode pairs, Function<JsonNode, String> what, String before) {
        String listed = "";
        boolean ok = pairs.isArray();
        for (JsonNode pair : pairs) {
            boolean ofBefore = pair.path("ofBefore").asBoolean(false);
            ok &= ofBefore;
            listed += "; " + pair.path("first").asText() + " and "
                    + pair.path("second").asText() + " " + what.apply(pair) + (ofBefore ? " (" + before + ")" : "");
        }
        return new Finding(invariant, ok, pairs.size() + " pairs" + listed);
    }

    /** What the service found on its own rows. */
    private static List<Finding> own(String service, JsonNode report) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode f : report.path("findings")) {
            boolean ok = f.path("ok").asBoolean(false);
            findings.add(new Finding(
                    named(service, f.path("invariant").asText(), f.path("check").asText()),
                    ok,
                    grouped(f.path("looked").asLong()) + " looked at"
                            + (ok
                                    ? ""
                                    : ", " + f.path("broken").asText() + " broken, first "
                                            + f.path("first").asText())));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(service + " checks its own rows", false, "it reported no finding at all"));
        }
        return findings;
    }

    /** "6 ledger: a distribution's lines sum to its pot exactly", whether the service gave the sentence or only number and name. */
    private static String named(String service, String invariant, String check) {
        boolean numbered = !invariant.isEmpty() && Character.isDigit(invariant.charAt(0));
        String number = numbered ? invariant.replaceFirst("^(\\d+).*", "$1") + " " : "";
        String words = numbered ? invariant.replaceFirst("^\\d+:? *", "") : invariant;
        return number + service + ": "
                + (words.isEmpty() ? check.toLowerCase(Locale.ROOT).replace('_', ' ') : words);
    }

    private static Finding custody(Readings readings) {
        Map<String, Long> registry = sums(readings.registry().path("tickets"), "custodyKg");
        Map<String, Long> market = sums(readings.market().path("positions"), "quantityKg");
        Set<String> tickets = new HashSet<>(registry.keySet());
        tickets.addAll(market.keySet());
        String offender = "";
        long kg = 0;
        for (String ticket : tickets) {
            long custody = registry.getOrDefault(ticket, 0L);
            long position = market.getOrDefault(ticket, 0L);
            kg += custody;
            if (custody != position) {
                offender += "; ticket " + ticket + ": custody " + grouped(custody) + " kg, market " + grouped(position)
                        + " kg";
            }
        }
        return new Finding(
                "4 registry custody equals the market's positions, ticket by ticket",
                offender.isEmpty(),
                tickets.size() + " tickets, " + grouped(kg) + " kg in custody" + offender);
    }

    private static Map<String, Long> sums(JsonNode rows, String field) {
        Map<String, Long> sums = new TreeMap<>();
        rows.forEach(
                row -> sums.merge(row.path("ticketId").asText(), row.path(field).asLong(), Math::addExact));
        return sums;
    }

    private static Finding cash(JsonNode market) {
        long cash = market.path("cashFen").asLong(-1);
        long escrow = market.path("escrowFen").asLong(-2);
        return new Finding(
                "4 the parties' money equals the bank escrow",
                cash == escrow,
                yuan(cash) + " yuan held, " + yuan(escrow) + " yuan received less paid out");
    }

    /** A fen of a village is in one place: what the market owes is what the ledger waits for, what it paid is what arrived. */
    private static List<Finding> villageMoney(Readings readings) {
        Map<String, JsonNode> ledger = new TreeMap<>();
        readings.ledger()
                .path("villages")
                .forEach(village -> ledger.put(village.path("party").asText(), village));
        String owed = "";
        String paid = "";
        long owedFen = 0;
        long paidFen = 0;
        long advancedFen = 0;
        int villages = 0;
        for (JsonNode village : readings.market().path("villages")) {
            String party = village.path("party").asText();
            JsonNode other = ledger.remove(party);
            villages++;
            owedFen += village.path("payableFen").asLong();
            paidFen += village.path("paidFen").asLong();
            owed += differs(party, village.path("payableFen"), other == null ? null : other.path("claimedFen"));
            paid += differs(party, village.path("paidFen"), other == null ? null : other.path("arrivedFen"));
        }
        for (JsonNode village : readings.ledger().path("villages")) {
            advancedFen += village.path("advancedFen").asLong(1);
        }
        for (JsonNode stray : ledger.values()) {
            owed += differs(stray.path("party").asText(), null, stray.path("claimedFen"));
            paid += differs(stray.path("party").asText(), null, stray.path("arrivedFen"));
        }
        boolean told = readings.market().path("villages").isArray();
        return List.of(
                new Finding(
                        "4 what the market owes to villages is what their ledgers wait for, village by village",
                        owed.isEmpty() && told,
                        villages + " villages, " + yuan(owedFen) + " yuan owed" + owed),
                new Finding(
                        "4 what the market paid to villages is what arrived in their ledgers",
                        paid.isEmpty() && told,
                        yuan(paidFen) + " yuan paid" + paid),
                new Finding(
                        "4 nothing that was shared out has been taken back by the bank",
                        advancedFen == 0,
                        yuan(advancedFen) + " yuan advanced"));
    }

    private static String differs(String party, JsonNode market, JsonNode ledger) {
        long here = market == null ? 0 : market.asLong();
        long there = ledger == null ? 0 : ledger.asLong();
        return here == there ? "" : "; " + party + ": market " + yuan(here) + ", ledger " + yuan(there);
    }

    private static Finding titleMoves(Readings readings) {
        JsonNode moved = readings.registry().path("transfers");
        Map<String, List<JsonNode>> transfers = byTrade(moved);
        String offender = "";
        for (JsonNode trade : readings.trades()) {
            String id = trade.path("tradeId").asText();
            List<JsonNode> found = transfers.getOrDefault(id, List.of());
            transfers.remove(id);
            if (found.size() != 1) {
                offender += "; trade " + id + " has " + found.size() + " registry transfers";
            } else if (found.get(0).path("quantityKg").asLong()
                            != trade.path("quantityKg").asLong()
                    || !found.get(0)
                            .path("ticketId")
                            .asText()
                            .equals(trade.path("ticketId").asText())) {
                offender += "; trade " + id + " moved another quantity or ticket in the registry";
            }
        }
        for (String stray : transfers.keySet()) {
            offender += "; registry transfer for an unknown trade " + stray;
        }
        return new Finding(
                "5 every trade has exactly one registry transfer",
                offender.isEmpty(),
                readings.trades().size() + " trades, " + moved.size() + " transfers" + offender);
    }

    /** Trades of a village bring it an income of price less fee; who else sells keeps no village book. */
    private static Finding income(Readings readings) {
        Set<String> villages = new HashSet<>();
        readings.ledger()
                .path("villages")
                .forEach(v -> villages.add(v.path("party").asText()));
        Map<String, List<JsonNode>> incomes = byTrade(readings.income());
        String offender = "";
        long fen = 0;
        int sold = 0;
        for (JsonNode trade : readings.trades()) {
            String id = trade.path("tradeId").asText();
            List<JsonNode> found = incomes.getOrDefault(id, List.of());
            incomes.remove(id);
            boolean due = villages.contains(trade.path("sellerParty").asText());
            if (due) {
                sold++;
            }
            if (found.size() != (due ? 1 : 0)) {
                offender += "; trade " + id + " has " + found.size() + " income entries";
            } else if (due) {
                long expected =
                        trade.path("amountFen").asLong() - trade.path("feeFen").asLong();
                long booked = found.get(0).path("amountFen").asLong();
                fen += booked;
                if (booked != expected
                        || !found.get(0)
                                .path("party")
                                .asText()
                                .equals(trade.path("sellerParty").asText())) {
                    offender += "; trade " + id + " brought " + yuan(expected) + " yuan, booked are " + yuan(booked);
                }
            }
        }
        for (String stray : incomes.keySet()) {
            offender += "; income for an unknown trade " + stray;
        }
        return new Finding(
                "5 every trade of a village has exactly one income entry of the same money",
                offender.isEmpty(),
                sold + " trades of villages, " + yuan(fen) + " yuan booked" + offender);
    }

    /** Unit by unit: what a certificate retired still lies retired, and no transfer ever left a final bucket. */
    private static Finding finality(JsonNode registry) {
        JsonNode tickets = registry.path("finality");
        String offender = "";
        long retired = 0;
        long certificates = 0;
        long movesOut = 0;
        for (JsonNode ticket : tickets) {
            retired += ticket.path("retiredKg").asLong();
            certificates += ticket.path("certificatesKg").asLong();
            movesOut += ticket.path("movesOut").asLong();
            boolean counted = ticket.path("retiredKg").asLong(-1)
                            == ticket.path("certificatesKg").asLong(-2)
                    && ticket.path("movesOut").asLong(-1) == 0;
            if (!counted || !ticket.path("ok").asBoolean(false)) {
                offender += "; ticket " + ticket.path("serial").asText() + ": retired "
                        + grouped(ticket.path("retiredKg").asLong()) + " kg, certificates "
                        + grouped(ticket.path("certificatesKg").asLong()) + " kg, "
                        + ticket.path("movesOut").asLong() + " transfers out, revived "
                        + ticket.path("revived") + ", resold " + ticket.path("resold");
            }
        }
        boolean complete =
                tickets.isArray() && tickets.size() == registry.path("tickets").size();
        return new Finding(
                "8 retired, cancelled and judicial units never move again",
                offender.isEmpty() && complete,
                grouped(retired) + " kg retired, " + grouped(certificates) + " kg on certificates, " + movesOut
                        + " transfers out"
                        + (complete ? "" : "; the registry shows only " + tickets.size() + " of its tickets")
                        + offender);
    }

    private static Finding sealed(Service service, JsonNode books) {
        long unsealed = books.path("unsealed").asLong(-1);
        return new Finding(
                "9 " + name(service) + ": every journal is sealed in the chain",
                unsealed == 0,
                grouped(books.path("journals").asLong()) + " journals, " + unsealed + " unsealed");
    }

    private static Finding delivered(Service service, JsonNode letters) {
        long waiting = 0;
        String first = "";
        for (JsonNode letter : letters.path("items")) {
            if (letter.path("replayedAt").isNull() || letter.path("replayedAt").isMissingNode()) {
                waiting++;
                first = "; " + letter.path("reason").asText();
            }
        }
        return new Finding(
                "10 " + name(service) + ": every event received had its effect",
                waiting == 0 && letters.has("items"),
                waiting + " dead letters" + first);
    }

    private static Map<String, List<JsonNode>> byTrade(Iterable<JsonNode> rows) {
        Map<String, List<JsonNode>> result = new HashMap<>();
        Function<String, List<JsonNode>> none = key -> new ArrayList<>();
        rows.forEach(row ->
                result.computeIfAbsent(row.path("tradeId").asText(), none).add(row));
        return result;
    }

    private static String name(Service service) {
        return service.name().toLowerCase(Locale.ROOT);
    }

    private static String grouped(long number) {
        return String.format("%,d", number);
    }

    private static String yuan(long fen) {
        return String.format("%,d.%02d", fen / 100, Math.abs(fen % 100));
    }
}
