package org.lintan.market.holder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of the registry's {@code holder.registered.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HolderRegistered(String party, String county, String kind, String villageCode) {}
