package org.lintan.identity.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Checkout;
import org.lintan.stack.Servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.identity.guard.LoginPage.freshAddress;
import static org.lintan.identity.guard.LoginPage.from;
import static org.lintan.identity.guard.LoginPage.opened;

/** Asks a real Keycloak who has to wait after wrong passwords. Each test comes from addresses nobody had before. */
@Tag("servers")
class WrongTriesOnKeycloakTest {

    private static final String RIGHT = "Lintan-demo-1";
    private static String realm;

    @BeforeAll
    static void start() {
        realm = new Servers(Checkout.here()).ensure(true).oidcUrl();
    }

    @Test
    void sixRightLoginsAtOnceAllGetInOnThePage() throws Exception {
        String home = freshAddress();
        List<LoginPage> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(opened(realm, home));
        }
        List<LoginPage> after = atOnce(pages.stream()
                .<Callable<LoginPage>>map(page -> () -> page.type("villager", RIGHT))
                .toList());
        assertEquals(6, after.stream().filter(LoginPage::isIn).count());
    }

    @Test
    void sixRightLoginsAtOnceAllGetATokenByThePasswordGrant() throws Exception {
        String home = freshAddress();
        List<Integer> statuses = atOnce(copies(6, () -> passwordGrant(home, "villager", RIGHT)));
        assertEquals(List.of(200, 200, 200, 200, 200, 200), statuses);
    }

    @Test
    void aStrangerAtAnotherAddressKeepsNobodyOutByWrongPasswords() {
        String stranger = freshAddress();
        for (int i = 0; i < 7; i++) {
            assertEquals(400, passwordGrant(stranger, "villager2", "wrong-" + i));
        }
        assertEquals(400, passwordGrant(stranger, "villager2", RIGHT), "the stranger waits even with the right one");
        assertEquals(200, passwordGrant(freshAddress(), "villager2", RIGHT));
        assertTrue(opened(realm, freshAddress()).type("villager2", RIGHT).isIn());
    }

    @Test
    void atOnesOwnAddressFiveWrongTriesAreLookedAtAndThenEvenTheRightPasswordWaits() {
        LoginPage page = opened(realm, freshAddress());
        for (int i = 0; i < 5; i++) {
            assertTrue(page.type("villager", "wrong-" + i).saysWrong(), page.error());
        }
        assertTrue(page.type("villager", RIGHT).saysWait(), page.error());
        assertTrue(page.error().contains("请等 1 分钟"), page.error());
    }

    @Test
    void fourWrongTriesAndTheRightPasswordAreForgotten() {
        String home = freshAddress();
        for (int round = 0; round < 2; round++) {
            LoginPage page = opened(realm, home);
            for (int i = 0; i < 4; i++) {
                assertTrue(page.type("villager", "wrong-" + i).saysWrong(), page.error());
            }
            assertTrue(page.type("villager", RIGHT).isIn());
        }
    }

    @Test
    void ofFifteenGuessesSentAtOnceFiveAreLookedAt() throws Exception {
        String guesser = freshAddress();
        List<LoginPage> pages = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            pages.add(opened(realm, guesser));
        }
        List<LoginPage> after = atOnce(pages.stream()
                .<Callable<LoginPage>>map(page -> () -> page.type("villager", "wrong"))
                .toList());
        assertEquals(5, after.stream().filter(LoginPage::saysWrong).count());
        assertEquals(10, after.stream().filter(LoginPage::saysWait).count());
    }

    @Test
    void anAddressThatIsOnlyClaimedInAHeaderCountsForNothing() {
        LoginPage page = opened(realm, freshAddress());
        for (int i = 0; i < 5; i++) {
            String other = "203.0.113." + i;
            page.type("villager", "wrong", Map.of("X-Forwarded-For", other, "Forwarded", "for=" + other));
            assertTrue(page.saysWrong(), page.error());
        }
        assertTrue(page.type("villager", RIGHT, Map.of("X-Forwarded-For", "203.0.113.77"))
                .saysWait());
    }

    @Test
    void thePageIsTheSameWhetherThereIsSuchALoginOrNot() {
        String unknown = someName();
        LoginPage known = opened(realm, freshAddress());
        LoginPage none = opened(realm, freshAddress());
        assertEquals(
                known.type("villager", "").text("villager"),
                none.type(unknown, "").text(unknown));
        for (int i = 0; i < 7; i++) {
            known.type("villager", "wrong");
            none.type(unknown, "wrong");
            assertEquals(i >= 5, known.saysWait(), known.error());
            assertEquals(known.error(), none.error());
        }
        assertEquals(known.text("villager"), none.text(unknown));
    }

    @Test
    void aNameTypedInCapitalsOrWithBlanksIsTheSameName() {
        LoginPage page = opened(realm, freshAddress());
        for (String name : List.of("villager", "Villager", " villager", "VILLAGER", "villager ")) {
            assertTrue(page.type(name, "wrong").saysWrong(), page.error());
        }
        assertTrue(page.type("vIllager", RIGHT).saysWait());
    }

    @Test
    void afterAHundredWrongTriesOverManyNamesAnAddressWaitsButForWhoCameInFromThereBefore() {
        String village = freshAddress();
        assertTrue(opened(realm, village).type("villager", RIGHT).isIn());
        LoginPage sprayer = opened(realm, village);
        int tries = 0;
        // a clock hour that ends meanwhile begins a new hundred
        while (tries < 201 && !sprayer.type(someName(), "Spring-2026").saysWait()) {
            tries++;
        }
        assertTrue(sprayer.saysWait(), sprayer.error());
        assertTrue(tries >= 100, tries + " tries");
        assertTrue(opened(realm, village).type("villager2", RIGHT).saysWait());
        assertTrue(opened(realm, village).type("villager", RIGHT).isIn());
        assertTrue(opened(realm, freshAddress()).type("villager2", RIGHT).isIn());
    }

    @Test
    void whoGuessesOneLoginFromManyAddressesWaitsAndItsOwnerDoesNot() {
        String home = freshAddress();
        assertTrue(opened(realm, home).type("nobody", RIGHT).isIn());
        boolean stopped = false;
        for (int i = 0; i < 34 && !stopped; i++) {
            LoginPage guesser = opened(realm, freshAddress());
            for (int j = 0; j < 3 && !stopped; j++) {
                stopped = guesser.type("nobody", "wrong-" + j).saysWait();
            }
        }
        assertTrue(stopped, "a hundred guesses in an hour from more than thirty addresses");
        assertFalse(opened(realm, freshAddress()).type("nobody", RIGHT).isIn());
        assertTrue(opened(realm, home).type("nobody", RIGHT).isIn());
    }

    private static String someName() {
        return "x" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    }

    private static int passwordGrant(String address, String login, String password) {
        return from(address)
                .formParam("grant_type", "password")
                .formParam("client_id", "lintan-demo")
                .formParam("username", login)
                .formParam("password", password)
                .post(realm + "/protocol/openid-connect/token")
                .statusCode();
    }

    private static <T> List<Callable<T>> copies(int times, Callable<T> work) {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return all;
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(works.size());
        CyclicBarrier together = new CyclicBarrier(works.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(people.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }
}
