package org.lintan.market.floor;

/**
 * A participant as the floor sees it.
 *
 * @param village whether it sells for a village, and so pays the village's fee
 * @param relatedGroup parties of one group do not trade with each other; null for none
 */
public record Member(String party, boolean village, String relatedGroup) {

    boolean relatedTo(Member other) {
        return relatedGroup != null && relatedGroup.equals(other.relatedGroup);
    }
}
