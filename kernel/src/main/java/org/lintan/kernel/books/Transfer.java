package org.lintan.kernel.books;

import java.util.Objects;

/**
 * So much from one account to another.
 *
 * <p>Both accounts are of one asset and one county, they differ, and the amount is above zero; {@link BookRules} refuses
 * a journal with any other transfer as {@link PostingRefusal#UNBALANCED}.
 *
 * @param amount fen for {@code CNY}, kg for a ticket's units
 */
public record Transfer(Account from, Account to, long amount) {

    public Transfer {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether what leaves one account arrives in another as the same thing. */
    boolean balanced() {
        return amount > 0 && from.asset().equals(to.asset()) && from.county().equals(to.county()) && !from.equals(to);
    }
}
