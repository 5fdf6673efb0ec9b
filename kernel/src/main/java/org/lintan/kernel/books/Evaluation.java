package org.lintan.kernel.books;

import java.util.List;
import java.util.SortedMap;

/**
 * What a batch of journals does to the books.
 *
 * @param postings one per journal, in the order given
 * @param changes the net change of each account touched by posted journals, in account order; never a zero
 */
public record Evaluation(List<Posting> postings, SortedMap<Account, Long> changes) {}
