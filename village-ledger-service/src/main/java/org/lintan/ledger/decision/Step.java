package org.lintan.ledger.decision;

/** The four meetings of 四议两公开, in the order in which they are held. */
public enum Step {
    BRANCH("村党支部会提议", "the party branch proposes"),
    COMMITTEES("村两委会商议", "the two committees discuss"),
    PARTY_MEMBERS("党员大会审议", "the party members' meeting reviews"),
    ASSEMBLY("村民会议或村民代表会议决议", "the villagers' meeting decides");

    final String zh;
    final String en;

    Step(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
