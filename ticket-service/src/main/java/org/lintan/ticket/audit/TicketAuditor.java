package org.lintan.ticket.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.ticket.audit.RegistryAudit.TicketAudit;
import org.lintan.ticket.units.Block;
import org.lintan.ticket.units.Tiling;

/** PURE: compares a ticket's blocks with its issued quantity and with the books, hand by hand. */
final class TicketAuditor {

    /** Units in one hand, as a block row or as a balance of the books. */
    record Held(String party, String bucket, Block block) {}

    record Balance(String party, String bucket, long kg) {

        boolean system() {
            return party.startsWith("@");
        }
    }

    private TicketAuditor() {}

    static TicketAudit audit(String ticketId, String serial, long issuedKg, List<Held> blocks, List<Balance> books) {
        Tiling tiling = Tiling.of(blocks.stream().map(Held::block).toList(), issuedKg);
        Map<String, Long> hands = new TreeMap<>();
        Map<String, Long> buckets = new TreeMap<>();
        Map<String, Long> custody = new TreeMap<>();
        blocks.forEach(held -> {
            hands.merge(held.party() + " " + held.bucket(), held.block().quantityKg(), Long::sum);
            buckets.merge(held.bucket(), held.block().quantityKg(), Long::sum);
            if (held.bucket().equals("CUSTODY")) {
                custody.merge(held.party(), held.block().quantityKg(), Long::sum);
            }
        });
        Map<String, Long> bookHands = new TreeMap<>();
        Map<String, Long> bookBuckets = new TreeMap<>();
        books.stream().filter(balance -> !balance.system() && balance.kg() != 0).forEach(balance -> {
            bookHands.merge(balance.party() + " " + balance.bucket(), balance.kg(), Long::sum);
            bookBuckets.merge(balance.bucket(), balance.kg(), Long::sum);
        });
        long issuedAccount =
                books.stream().filter(Balance::system).mapToLong(Balance::kg).sum();
        long sumOfBuckets = sum(buckets);
        long sumOfBooks = sum(bookBuckets);
        List<String> differences = differences(hands, bookHands);
        boolean ok = tiling.exact()
                && sumOfBuckets == issuedKg
                && sumOfBooks == issuedKg
                && issuedAccount == -issuedKg
                && differences.isEmpty();
        return new TicketAudit(
                ok,
                ticketId,
                serial,
                issuedKg,
                sumOfBuckets,
                sumOfBooks,
                issuedAccount,
                buckets,
                bookBuckets,
                sum(custody),
                custody,
                tiling.gaps(),
                tiling.overlaps(),
                tiling.beyond(),
                differences);
    }

    private static List<String> differences(Map<String, Long> blocks, Map<String, Long> books) {
        Map<String, Long> all = new TreeMap<>(blocks);
        books.keySet().forEach(hand -> all.putIfAbsent(hand, 0L));
        List<String> differences = new ArrayList<>();
        all.forEach((hand, kg) -> {
            long inBooks = books.getOrDefault(hand, 0L);
            if (kg != inBooks) {
                differences.add("%s: blocks %d kg, books %d kg".formatted(hand, kg, inBooks));
            }
        });
        return differences;
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
