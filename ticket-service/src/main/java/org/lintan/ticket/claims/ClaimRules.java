package org.lintan.ticket.claims;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be said on one day in one place.
 *
 * @param supported of the claims a rule can open, those it opened; none where there is no rule
 * @param source the paper this rests on; empty where there is no rule
 * @param euBan the warning for those who sell to the EU; empty before it was announced
 */
public record ClaimRules(Set<Claim> supported, String source, Optional<EuBan> euBan) {

    /** Names of the claims that may be made, blanks or commas between: {@code USED REMAINDER}. */
    public static final String SUPPORTED = "claims.supported";
    /** First day on which the EU's ban on offset-based product claims applies: {@code 2026-09-27}. */
    public static final String EU_BAN = "claims.eu_offset_ban";

    /**
     * @param from its first day; empty where the rule names none that can be read
     * @param inForce whether that day has come; without a day the careful reading, that it has
     */
    public record EuBan(Optional<LocalDate> from, boolean inForce, String source) {}

    public ClaimRules {
        supported = Set.copyOf(supported);
    }

    /**
     * @param supported rule {@link #SUPPORTED} in force on the day; names it does not know or may not open are left out, whoever entered them
     * @param euBan rule {@link #EU_BAN} in force on the day
     */
    public static ClaimRules read(Optional<Basis> supported, Optional<Basis> euBan, LocalDate on) {
        Set<Claim> opened = EnumSet.noneOf(Claim.class);
        supported.ifPresent(rule -> {
            List<String> named = List.of(rule.value().trim().split("[\\s,,、]+"));
            for (Claim claim : Claim.values()) {
                if (claim.supportable() && named.contains(claim.name())) {
                    opened.add(claim);
                }
            }
        });
        return new ClaimRules(opened, supported.map(Basis::source).orElse(""), euBan.map(rule -> ban(rule, on)));
    }

    public boolean supports(Claim claim) {
        return supported.contains(claim);
    }

    private static EuBan ban(Basis rule, LocalDate on) {
        Optional<LocalDate> from = day(rule.value().trim());
        return new EuBan(from, from.map(first -> !on.isBefore(first)).orElse(true), rule.source());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
