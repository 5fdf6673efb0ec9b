package org.lintan.ticket.method;

/** Why a method gives no figure. */
public enum MethodFault {
    NO_INVENTORIES("没有期初、期末两次蓄积量调查", "the two inventories at start and end of the period are missing"),
    SPECIES_DIFFER(
            "期初与期末调查的树种不一致,没有的树种请填 0",
            "the two inventories list different species; write 0 for a species that is absent"),
    SPECIES_UNKNOWN("方法参数表中没有这个树种", "the method has no parameters for this species"),
    NO_GROWTH("期内蓄积量没有增长,没有减排量", "stock did not grow, so there is no reduction");

    private final String zh;
    private final String en;

    MethodFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
