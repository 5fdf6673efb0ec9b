package org.lintan.identity.guard;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own login page under its name, so that each flow that has it has this one. */
public final class WaitingFormFactory extends UsernamePasswordFormFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new WaitingForm(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
