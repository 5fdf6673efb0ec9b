package org.lintan.ledger.income;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What this service reads of the market's {@code claims.opening.v1}; amounts in fen. A claim may stand in several lines. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClaimsOpening(String county, String party, List<ClaimLine> claims) {}
