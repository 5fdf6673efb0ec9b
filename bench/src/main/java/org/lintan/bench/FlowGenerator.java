package org.lintan.bench;

/**
 * Messages of a {@link Flow}, limit orders and cancels only, so that each book knows all of them. Of a hundred messages 55 are
 * orders and 30 cancels; 15 modify an order, which is a cancel and an order under a new number. Of the orders one in eight
 * reaches over the middle and takes what it finds; the others lie the nearer to the middle the likelier.
 */
final class FlowGenerator extends Generator {

    private static final int WIDTH = 200;
    private static final int REACH = 10;
    private static final int MOST_RESTING = 20_000;

    private final Flow flow;
    private long wandered;
    private boolean modifies;

    private FlowGenerator(Flow flow, int operations, long seed) {
        super(operations, seed);
        this.flow = flow;
    }

    static Workload generate(Flow flow, int operations, long seed) {
        return new FlowGenerator(flow, operations, seed).generate(0);
    }

    @Override
    void next(int i) {
        wandered = Flow.wander(wandered, random);
        long middle = flow.middle(i, size, wandered);
        int drawn = random.nextInt(100);
        if (modifies || resting() == 0 || drawn < 55 && resting() < MOST_RESTING) {
            modifies = false;
            place(i, middle);
        } else {
            modifies = drawn >= 85;
            cancel(i, anyResting());
        }
    }

    private void place(int i, long middle) {
        boolean buy = random.nextBoolean();
        long distance = random.nextInt(8) == 0
                ? -1 - random.nextInt(REACH)
                : 1 + Math.min(random.nextInt(WIDTH), random.nextInt(WIDTH));
        place(i, buy, buy ? middle - distance : middle + distance, 1 + random.nextInt(100));
    }
}
