package org.lintan.market;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.kernel.party.PartyKind;

/** Which kinds of holders are villages, for statements that ask it of the table of holders. */
public final class VillageKinds {

    /** {@code ('COLLECTIVE', 'COOPERATIVE')}: whose money is their households'. */
    public static final String SQL = Stream.of(PartyKind.values())
            .filter(PartyKind::sharesOut)
            .map(PartyKind::name)
            .collect(Collectors.joining("', '", "('", "')"));

    private VillageKinds() {}
}
