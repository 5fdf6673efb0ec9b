package org.lintan.identity.guard;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Counts wrong tries by name and address. The counts lie where Keycloak keeps its own (its login failures, which all nodes share), under a
 * hash in place of the user's id, so that they live, spread and end as those do.
 */
final class AddressProtector implements BruteForceProtector {

    /** Who came in from an address is not stopped there by what strangers do. */
    private static final long KNOWN_SECONDS = Duration.ofDays(30).toSeconds();

    private static final int SECONDS_OF_AN_HOUR = 3600;

    private final KeycloakSession session;
    private final Lines lines;

    AddressProtector(KeycloakSession session, Lines lines) {
        this.session = session;
        this.lines = lines;
    }

    /**
     * How many seconds a try with this name has to wait here; 0 if it may be made. From then until the end of the request it stands first
     * in the line of its name and address.
     */
    int secondsToWait(RealmModel realm, String name) {
        return secondsToWait(session, realm, name);
    }

    private int secondsToWait(KeycloakSession asking, RealmModel realm, String name) {
        Tries tries = new Tries(realm, name, asking.getContext().getConnection());
        // an administrator who looks at a login does not log in
        if (asking.getContext().getAuthenticationSession() != null && !waitInLine(asking, tries.pair())) {
            return 1;
        }
        int here = rest(asking, realm, tries.pair());
        return here > 0 || isKnown(asking, tries)
                ? here
                : Math.max(rest(asking, realm, tries.login()), rest(asking, realm, tries.address()));
    }

    /** Counts a wrong try at once and for all nodes, before the answer leaves. */
    void failed(RealmModel realm, String name, ClientConnection connection) {
        write(realm, (own, ownRealm) -> {
            Tries tries = new Tries(ownRealm, name, connection);
            count(own, ownRealm, tries.pair(), Pauses.ofAPair(ownRealm));
            count(own, ownRealm, tries.login(), Pauses.OF_A_LOGIN);
            count(own, ownRealm, tries.address(), Pauses.OF_AN_ADDRESS);
        });
    }

    @Override
    public void failedLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo uri, Set<String> kinds) {
        failed(realm, user.getUsername(), connection);
    }

    /** Forgets the wrong tries of this name here and no others, or a guesser with a login of his own would clear his address with it. */
    @Override
    public void successfulLogin(
            RealmModel realm, UserModel user, ClientConnection connection, UriInfo uri, Set<String> kinds) {
        write(realm, (own, ownRealm) -> {
            Tries tries = new Tries(ownRealm, user.getUsername(), connection);
            UserLoginFailureModel pair = own.loginFailures().getUserLoginFailure(ownRealm, tries.pair());
            if (pair != null) {
                pair.clearFailures();
            }
            own.singleUseObjects().put(tries.known(), KNOWN_SECONDS, Map.of());
        });
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession asking, RealmModel realm, UserModel user) {
        // programs have a secret of 192 bits, which nobody guesses
        return user.getServiceAccountClientLink() == null && secondsToWait(asking, realm, user.getUsername()) > 0;
    }

    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession asking, RealmModel realm, UserModel user) {
        return !user.isEnabled()
                && DISABLED_BY_PERMANENT_LOCKOUT.equals(user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession asking, RealmModel realm, UserModel user) {
        if (DISABLED_BY_PERMANENT_LOCKOUT.equals(user.getFirstAttribute(UserModel.DISABLED_REASON))) {
            user.removeAttribute(UserModel.DISABLED_REASON);
        }
    }

    @Override
    public void close() {}

    private boolean waitInLine(KeycloakSession asking, String pair) {
        String mark = "lintan.line." + pair;
        if (asking.getAttribute(mark) != null) {
            return true;
        }
        if (!lines.enter(pair)) {
            return false;
        }
        asking.setAttribute(mark, true);
        asking.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                lines.leave(pair);
            }

            @Override
            protected void rollbackImpl() {
                lines.leave(pair);
            }
        });
        return true;
    }

    /** In a transaction of its own: a try has been made, whatever becomes of the request. */
    private void write(RealmModel realm, BiConsumer<KeycloakSession, RealmModel> work) {
        KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
            RealmModel ownRealm = own.realms().getRealm(realm.getId());
            own.getContext().setRealm(ownRealm);
            work.accept(own, ownRealm);
        });
    }

    private static void count(KeycloakSession own, RealmModel realm, String key, Pauses pauses) {
        UserLoginFailureModel tries = own.loginFailures().getUserLoginFailure(realm, key);
        if (tries == null) {
            tries = own.loginFailures().addUserLoginFailure(realm, key);
        }
        long now = Time.currentTimeMillis();
        if (now - tries.getLastFailure() > realm.getMaxDeltaTimeSeconds() * 1000L) {
            tries.clearFailures();
        }
        tries.setLastFailure(now);
        tries.incrementFailures();
        int pause = pauses.after(tries.getNumFailures());
        if (pause > 0) {
            tries.setFailedLoginNotBefore(seconds() + pause);
        }
    }

    private static int seconds() {
        return (int) (Time.currentTimeMillis() / 1000);
    }

    private static int rest(KeycloakSession asking, RealmModel realm, String key) {
        UserLoginFailureModel tries = asking.loginFailures().getUserLoginFailure(realm, key);
        return tries == null ? 0 : Math.max(0, tries.getFailedLoginNotBefore() - seconds());
    }

    private static boolean isKnown(KeycloakSession asking, Tries tries) {
        return asking.singleUseObjects().get(tries.known()) != null;
    }

    /** Under which keys a try is counted. Hashes: a name may be as long as somebody likes, and addresses are nobody's business. */
    private record Tries(String realm, String name, String line, int hour) {

        Tries(RealmModel realm, String name, ClientConnection connection) {
            this(
                    realm.getId(),
                    name.strip().toLowerCase(Locale.ROOT),
                    Address.lineOf(connection == null ? null : connection.getRemoteAddr()),
                    seconds() / SECONDS_OF_AN_HOUR);
        }

        String pair() {
            return key("pair", name, line);
        }

        String known() {
            return key("known", name, line);
        }

        /** A new count each hour, so that a busy address does not carry the mistakes of a whole day. */
        String login() {
            return key("login", name, String.valueOf(hour));
        }

        String address() {
            return key("address", line, String.valueOf(hour));
        }

        private String key(String kind, String first, String second) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", realm, kind, second, first).getBytes(StandardCharsets.UTF_8));
                return "lintan-" + kind + "-"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
