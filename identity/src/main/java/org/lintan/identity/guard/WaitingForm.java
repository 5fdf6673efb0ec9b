package org.lintan.identity.guard;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's login page, which says how long to wait. It looks at the name as it was typed, before anybody looks for such a login, and
 * counts a name nobody has like any other: what it says, and how fast, does not tell whether there is one.
 */
final class WaitingForm extends UsernamePasswordForm {

    private static final int SECONDS_OF_A_MINUTE = 60;

    WaitingForm(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> typed) {
        String name = nameIn(context, typed);
        AddressProtector protector = protectorOf(context);
        if (protector == null || isBlank(name)) {
            return super.validateForm(context, typed);
        }
        if (isBlank(typed.getFirst(CredentialRepresentation.PASSWORD))) {
            // no try: nothing is looked up, nothing counted
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(challenge(context, Messages.INVALID_USER, Validation.FIELD_PASSWORD));
            return false;
        }
        int seconds = protector.secondsToWait(context.getRealm(), name);
        if (seconds > 0) {
            int minutes = (seconds + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
            context.getEvent().detail(Details.USERNAME, name).error(Errors.USER_TEMPORARILY_DISABLED);
            context.forceChallenge(createLoginForm(context.form()
                    .setExecution(context.getExecution().getId())
                    .setAttribute("lintanWaiting", true)
                    .addError(new FormMessage(Validation.FIELD_USERNAME, "lintanWait", minutes))));
            return false;
        }
        return super.validateForm(context, typed);
    }

    @Override
    public void testInvalidUser(AuthenticationFlowContext context, UserModel user) {
        super.testInvalidUser(context, user);
        AddressProtector protector = protectorOf(context);
        String name = nameIn(context, context.getHttpRequest().getDecodedFormParameters());
        if (user == null && protector != null && !isBlank(name)) {
            protector.failed(context.getRealm(), name, context.getConnection());
        }
    }

    /** Who only types the password again has a name already, which the page does not send. */
    private String nameIn(AuthenticationFlowContext context, MultivaluedMap<String, String> typed) {
        return isUserAlreadySetBeforeUsernamePasswordAuth(context) && context.getUser() != null
                ? context.getUser().getUsername()
                : typed.getFirst(AuthenticationManager.FORM_USERNAME);
    }

    private static AddressProtector protectorOf(AuthenticationFlowContext context) {
        return context.getRealm().isBruteForceProtected()
                        && context.getSession().getProvider(BruteForceProtector.class) instanceof AddressProtector ours
                ? ours
                : null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
