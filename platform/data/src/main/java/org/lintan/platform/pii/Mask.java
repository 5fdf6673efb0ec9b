package org.lintan.platform.pii;

/** What may be shown of personal data: enough to recognise one's own, not enough to learn another's. */
public final class Mask {

    private Mask() {}

    /** The family name and a star: "测试甲" shows as "测*". */
    public static String name(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** The last four of an identity or card number: "****0017". */
    public static String number(String number) {
        return number == null || number.isEmpty() ? "" : "****" + number.substring(Math.max(0, number.length() - 4));
    }

    /** First three and last two of a phone number: "100******01". */
    public static String phone(String phone) {
        if (phone == null || phone.length() < 7) {
            return phone == null || phone.isEmpty() ? "" : "****";
        }
        return phone.substring(0, 3) + "*".repeat(phone.length() - 5) + phone.substring(phone.length() - 2);
    }
}
