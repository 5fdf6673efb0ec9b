package org.lintan.bench;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A comparison of engines that do different work compares nothing. */
class EnginesAgreeTest {

    @ParameterizedTest
    @EnumSource(value = Mix.class, mode = EnumSource.Mode.EXCLUDE, names = "PLACE_CANCEL_1M")
    void everyEngineTradesTheSameAndEndsWithTheSameBook(Mix mix) {
        Workload work = WorkloadGenerator.generate(mix, 50_000, 7);
        Fold reference = outcome("treemap", work);
        assertTrue(mix.take == 0 || reference.trades() > 100, "the mix trades");
        for (String engine : List.of("lintan", "lintan-all", "direct")) {
            assertEquals(reference.sum(), outcome(engine, work).sum(), engine);
        }
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void everyEngineTradesTheSameInEachFlow(Flow flow) {
        Workload work = FlowGenerator.generate(flow, 50_000, 7);
        Fold reference = outcome("treemap", work);
        assertTrue(reference.trades() > 5_000, "the flow trades");
        for (String engine : List.of("lintan", "lintan-all", "direct")) {
            assertEquals(reference.sum(), outcome(engine, work).sum(), engine);
        }
        assertEquals(trades("treemap", work).sum(), trades("parity", work).sum(), "parity tells its trades only");
    }

    private static Fold trades(String engine, Workload work) {
        Fold fold = new Fold();
        Engine.named(engine).run(work, 0, work.size(), fold);
        return fold;
    }

    private static Fold outcome(String engine, Workload work) {
        Engine book = Engine.named(engine);
        Fold fold = new Fold();
        book.run(work, 0, work.size(), fold);
        book.resting(fold);
        return fold;
    }
}
