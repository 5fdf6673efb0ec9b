package org.lintan.ledger.fen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.fifo.Stretch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlowTest {

    @Test
    void thePartsOfOnePaymentAreOneStepAndPiecesOfOneDecisionThatLieTogetherToo() {
        Flow.Line ins = new Flow.Line();
        ins.add(Moved.ARRIVAL, "p", 1, null, null, 600);
        ins.add(Moved.ARRIVAL, "p", 2, null, null, 400);
        Flow.Line outs = new Flow.Line();
        outs.add(Moved.DECISION, "d", 0, "t", null, 900);
        Steps of = Steps.of(Flow.over(ins.placed(), List.of(outs.placed().get(0).whole())));
        assertEquals(List.of("p 900 of 1000"), of.told());
        Steps from = Steps.of(Flow.over(
                outs.placed(),
                List.of(ins.placed().get(0).whole(), ins.placed().get(1).whole())));
        assertEquals(List.of("d 900 of 900"), from.told());
        assertEquals(100, from.rest());
    }

    @Test
    void nothingIsALineOfNothing() {
        Flow.Line ins = new Flow.Line();
        ins.add(Moved.BEFORE, null, 0, null, null, 0);
        assertEquals(List.of(), ins.placed());
        assertEquals(5, Flow.over(List.of(), List.of(new Stretch(0, 5))).restFen());
    }

    @Property
    void stepsAndRestSumToWhatWasAskedAndBothSidesSayTheSame(@ForAll Random random) {
        Flow flow = new Flow(line(random, Moved.ARRIVAL), line(random, Moved.DECISION));
        List<String> fromIns = new ArrayList<>();
        List<String> fromOuts = new ArrayList<>();
        for (Flow.Placed in : flow.ins()) {
            FenSteps uses = Flow.over(flow.outs(), List.of(in.whole()));
            assertEquals(in.fen(), uses.knownFen() + uses.restFen());
            for (FenStep use : uses.items()) {
                assertTrue(use.fen() > 0 && use.fromFen() >= 0 && use.fromFen() + use.fen() <= use.wholeFen());
                fromIns.add(in.id() + " " + use.id() + " " + use.fen());
            }
        }
        for (Flow.Placed out : flow.outs()) {
            FenSteps sources = Flow.over(flow.ins(), List.of(out.whole()));
            assertEquals(out.fen(), sources.knownFen() + sources.restFen());
            sources.items().forEach(one -> fromOuts.add(one.id() + " " + out.id() + " " + one.fen()));
        }
        assertEquals(fromIns, fromOuts);
    }

    private record Steps(List<String> told, long rest) {

        static Steps of(FenSteps steps) {
            return new Steps(
                    steps.items().stream()
                            .map(one -> one.id() + " " + one.fen() + " of " + one.wholeFen())
                            .toList(),
                    steps.restFen());
        }
    }

    private static List<Flow.Placed> line(Random random, Moved kind) {
        Flow.Line line = new Flow.Line();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            line.add(kind, kind.name() + i, 0, null, null, random.nextInt(30));
        }
        return line.placed();
    }
}
