package org.lintan.bench;

import java.util.SplittableRandom;

/**
 * How the price behaves while a million messages arrive at a book that begins empty. The middle is {@link #MIDDLE} ticks at the
 * start; orders lie around it.
 */
public enum Flow {
    /** The middle wanders by a tick now and then. */
    NORMAL,
    /** The middle stays. */
    STATIC,
    /** The middle swings to a quarter above and below, ten times. */
    SWINGING_25,
    /** The middle swings to two fifths above and below, ten times. */
    SWINGING_40,
    /** The middle wanders; half way it falls by half within a hundredth of the messages, and climbs back within a tenth. */
    FLASH_CRASH;

    static final long MIDDLE = 10_000;
    private static final int SWINGS = 10;

    /** The middle for message i of all, in ticks. */
    long middle(int i, int all, long wandered) {
        double way = (double) i / all;
        return switch (this) {
            case STATIC -> MIDDLE;
            case NORMAL -> MIDDLE + wandered;
            case SWINGING_25 -> swing(way, 0.25);
            case SWINGING_40 -> swing(way, 0.4);
            case FLASH_CRASH -> Math.round((MIDDLE + wandered) * (1 - fall(way)));
        };
    }

    private static long swing(double way, double share) {
        return Math.round(MIDDLE * (1 + share * Math.sin(2 * Math.PI * SWINGS * way)));
    }

    private static double fall(double way) {
        if (way < 0.5 || way > 0.61) {
            return 0;
        }
        return way < 0.51 ? (way - 0.5) / 0.01 / 2 : (0.61 - way) / 0.1 / 2;
    }

    /** How far the middle has wandered after one more message. */
    static long wander(long wandered, SplittableRandom random) {
        int drawn = random.nextInt(1000);
        return drawn < 5 ? wandered - 1 : drawn < 10 ? wandered + 1 : wandered;
    }
}
