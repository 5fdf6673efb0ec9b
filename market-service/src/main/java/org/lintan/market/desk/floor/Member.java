package org.lintan.market.desk.floor;

/**
 * A participant as the floor sees it.
 *
 * @param village whether it sells for a village, and so pays the village's fee
 * @param relatedGroup parties of one group do not trade with each other; null for none
 * @param number its number in the county, the same for ever
 * @param circle the same number for all parties of its group; 0 for none
 */
public record Member(String party, boolean village, String relatedGroup, int number, int circle) {

    public boolean relatedTo(Member other) {
        return relatedGroup != null && relatedGroup.equals(other.relatedGroup);
    }
}
