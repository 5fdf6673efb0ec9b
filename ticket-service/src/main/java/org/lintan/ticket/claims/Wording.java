package org.lintan.ticket.claims;

import java.util.List;

/** What a paper or page says: one text, and what its holder may and may not say of it. */
public record Wording(String text, String textEn, List<Say> may, List<Say> mayNot) {}
