package org.lintan.bench.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;

/** One order at one connection beside what it is made of: a refused POST, a record that is acknowledged by all, a transaction with its rows. */
final class OneOrder {

    private static final int RECORD_BYTES = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Run run;
    private final Copies copies;

    /** @param copies of all tables an order leaves a row in, from the request to the event */
    OneOrder(Run run, Copies copies) {
        this.run = run;
        this.copies = copies;
    }

    void measure() {
        Run.say("one order at one connection");
        try (Generator one = new Generator(1);
                KafkaProducer<String, String> producer = Log.producer(run.stage.kafka())) {
            one.closed(List.of(run.port), run.orders(), 201, WARM_UP);
            Map<String, Supplier<Double>> arms = new LinkedHashMap<>();
            arms.put(
                    "order",
                    () -> run.measure("one order", Run.ORDER, () -> closed(one, run.orders(), 201))
                            .p50Ms());
            arms.put(
                    "refused",
                    () -> run.measure("one refused", null, () -> closed(one, run.refused(), 400))
                            .p50Ms());
            arms.put("send", () -> p50(Log.sends(producer, RECORD_BYTES, run.arm())));
            arms.put("transaction", () -> p50(copies.one(run.options.seconds(), run.verdict)));
            Map<String, List<Double>> all = Run.rounds(run.options.rounds(), arms);
            List<Double> limits = new ArrayList<>();
            for (int round = 0; round < run.options.rounds(); round++) {
                limits.add(all.get("refused").get(round)
                        + all.get("send").get(round)
                        + all.get("transaction").get(round));
            }
            run.table.atMost(
                    "one order at one connection, p50",
                    Figures.ms(Medians.of(all.get("order"))),
                    "refused POST " + Figures.ms(Medians.of(all.get("refused"))) + " + acks=all send "
                            + Figures.ms(Medians.of(all.get("send"))) + " + transaction of its rows "
                            + Figures.ms(Medians.of(all.get("transaction"))),
                    Medians.ofRatios(all.get("order"), limits),
                    3);
        }
    }

    private Tally closed(Generator one, Flow flow, int expected) {
        return one.closed(List.of(run.port), flow, expected, run.arm());
    }

    private static double p50(Histogram us) {
        return us.getValueAtPercentile(50) / 1000.0;
    }
}
