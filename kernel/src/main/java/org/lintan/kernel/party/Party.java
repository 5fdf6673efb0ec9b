package org.lintan.kernel.party;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A party as the rows of a room know it. Whose household somebody is, is said by the roll of a collective and kept in rows; it
 * is never read from the identifier, which is only a name.
 *
 * @param county six-digit division code
 * @param id at most 40 characters of {@code [a-z0-9-]}
 * @param householdOf the collective on whose roll this household stands; empty for everybody else
 */
public record Party(String county, String id, PartyKind kind, Optional<String> householdOf) {

    /** After the county a new collective's id holds no hyphen, so that no collective's id begins like another's household. */
    private static final Pattern COLLECTIVE_ID = Pattern.compile("[0-9]{6}-[a-z0-9]{1,33}");

    public Party {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        if (householdOf.isPresent() && kind != PartyKind.HOUSEHOLD) {
            throw new IllegalArgumentException(id + " is a " + kind + " and of no roll");
        }
    }

    public static Party of(String county, String id, PartyKind kind) {
        return new Party(county, id, kind, Optional.empty());
    }

    public static Party household(String county, String id, String collective) {
        return new Party(county, id, PartyKind.HOUSEHOLD, Optional.of(collective));
    }

    /**
     * Whether its proceeds are shared out among households. Such a party's money in the market is never paid in or out by
     * hand: it becomes a claim in the ledger and arrives on its confirmed bank account.
     */
    public boolean isVillage() {
        return kind.sharesOut();
    }

    /** Whether the holder's things are this party's own business: it is the holder, or a household on the holder's roll. */
    public boolean belongsTo(String holder) {
        return id.equals(holder) || householdOf.filter(holder::equals).isPresent();
    }

    /** Whether a collective may newly be registered under this id in the county. */
    public static boolean isCollectiveId(String county, String id) {
        return id != null
                && id.startsWith(county + "-")
                && COLLECTIVE_ID.matcher(id).matches();
    }
}
