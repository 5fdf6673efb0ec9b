package org.lintan.ticket.support;

/** The cast of the demo county (docs/contracts/logins.md). */
public final class People {

    public static final String COUNTY = "350428";
    public static final String FOREIGN = "350427";

    public static final Person FORESTRY1 = person("forestry1", "forestry-officer", "forestry");
    public static final Person FORESTRY2 = person("forestry2", "forestry-officer", "forestry");
    public static final Person ECOLOGY = person("ecology", "ecology-officer", "ecology");
    public static final Person MEASURER = person("measurer", "measurer", "measurer");
    public static final Person EXPERT = person("expert", "expert", "expert");
    public static final Person AUDITOR = person("auditor", "auditor", "auditor");
    public static final Person BUYER = person("buyer", "buyer", "buyer1");
    public static final Person COURT = person("court", "judicial-buyer", "court");
    public static final Person OPERATOR = person("operator", "operator", "operator");

    private People() {}

    public static Person person(String user, String role, String party) {
        return new Person(user, role, COUNTY, COUNTY + "-" + party);
    }
}
