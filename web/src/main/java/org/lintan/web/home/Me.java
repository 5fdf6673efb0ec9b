package org.lintan.web.home;

import java.util.List;
import java.util.Optional;
import org.lintan.web.session.Visitor;

/** @param partyName what the party is called; of a household its village and its number in the roll; null when unknown or when the service does not answer */
record Me(String login, String name, String county, String party, String partyName, List<String> roles) {

    static Me of(Visitor visitor, Optional<String> partyName) {
        return new Me(
                visitor.login(),
                visitor.name(),
                visitor.county(),
                visitor.party(),
                partyName.orElse(null),
                visitor.roles());
    }
}
