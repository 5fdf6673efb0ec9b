package org.lintan.platform.http;

import java.util.Set;

/**
 * Who acts, as plain values that may travel into application classes and rows.
 *
 * @param subject stable id of the person at the identity provider
 * @param county six-digit county code; empty when the token carries none
 * @param party whom the person acts for; empty when the token carries none
 */
public record Actor(String subject, String name, String county, String party, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
