package org.lintan.market.desk.floor;

import org.lintan.kernel.books.PostingRefusal;

/** What became of a {@link Deal}. */
public sealed interface Sale {

    record Settled(Trade trade) implements Sale {}

    /** Nothing has changed. */
    record Refused(PostingRefusal code) implements Sale {}
}
