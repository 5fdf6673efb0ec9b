package org.lintan.kernel.split;

import java.util.List;

/** The outcome of {@link FairSplit#split}. */
public sealed interface Split {

    /** One line per share, sorted by key; the amounts sum to the pot. */
    record Lines(List<Line> lines) implements Split {}

    /** Nothing was divided. */
    record Refused(SplitRefusal code, String detail) implements Split {}
}
