package org.lintan.platform.rules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Rollback;
import org.lintan.platform.time.Utc;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DatedRulesTest {

    private static final List<String> REGIONS = List.of("", "35", "3504", "350428", "350428100", "350428100200");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Inject
    Tx tx;

    @Inject
    Rules rules;

    /** Random rules of two keys, asked one by one and all at once. */
    @Test
    void manyRulesReadAtOnceAreThoseThatWouldHaveBeenReadOneByOne() {
        Random random = new Random(20261126);
        List<String> keys = List.of("test." + Ids.next(), "test." + Ids.next());
        for (int i = 0; i < 60; i++) {
            keep(random, keys.get(random.nextInt(2)));
        }
        List<String> asked = List.of("350428100200", "350428", "350429", "36");
        DatedRules all = tx.run(sql -> rules.read(sql, keys, asked, FIRST.plusDays(20)))
                .await()
                .indefinitely();
        for (String key : keys) {
            for (String region : asked) {
                for (int day = -1; day <= 20; day++) {
                    LocalDate on = FIRST.plusDays(day);
                    assertEquals(oneByOne(key, region, on), all.inForce(key, region, on), key + region + on);
                }
            }
        }
    }

    private Optional<Rule> oneByOne(String key, String region, LocalDate on) {
        return tx.run(sql -> rules.inForce(sql, key, region, on))
                .map(Optional::of)
                .onFailure(Rollback.class)
                .recoverWithItem(Optional.empty())
                .await()
                .indefinitely();
    }

    private void keep(Random random, String key) {
        tx.run(sql -> sql.update(
                        "INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at, confirmed_at)"
                                + " VALUES (?, ?, ?, ?, '1', 'x', ?, 'x', 'x', '2026-01-01', ?)",
                        Ids.next(),
                        key,
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        FIRST.plusDays(random.nextInt(20)),
                        random.nextInt(4) == 0 ? "PROPOSED" : "CONFIRMED",
                        Utc.of(FIRST.atStartOfDay(ZoneOffset.UTC)
                                .plusHours(random.nextInt(3))
                                .toInstant())))
                .await()
                .indefinitely();
    }
}
