package org.lintan.market.desk.floor;

import org.lintan.market.pit.Owner;

/**
 * A participant as the floor sees it.
 *
 * @param village whether it sells for a village, and so pays the village's fee
 * @param relatedGroup parties of one group do not trade with each other; null for none
 * @param owner the same in the numbers of the order book
 */
public record Member(String party, boolean village, String relatedGroup, Owner owner) {

    boolean relatedTo(Member other) {
        return relatedGroup != null && relatedGroup.equals(other.relatedGroup);
    }
}
