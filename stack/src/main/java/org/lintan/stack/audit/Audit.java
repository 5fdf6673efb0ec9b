package org.lintan.stack.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lintan.stack.Checkout;
import org.lintan.stack.demo.DemoFailed;
import org.lintan.stack.demo.Service;

/** Proves the invariants on the running system; ends with 0 when all hold, with 1 when one fails. */
public final class Audit {

    /** Events need a moment from one service to the next; a difference that stays is a difference. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Auditor auditor;
    private final OfflineCheck offline;
    private final Duration patience;

    /** @param env variables of docs/contracts/environment.md */
    public Audit(Map<String, String> env, Checkout checkout) {
        this(env, checkout, PATIENCE);
    }

    /** @param patience how long a difference between services may last before it counts */
    public Audit(Map<String, String> env, Checkout checkout, Duration patience) {
        this.patience = patience;
        this.auditor = new Auditor(AuditLogin.api(env));
        Path folder = checkout.state().resolve("audit");
        this.offline = new OfflineCheck(checkout.root().resolve("kernel/target/lintan-verifier.jar"), folder);
    }

    /** One finding per invariant and service. */
    public List<Finding> run() {
        List<Finding> findings = settled(Instant.now().plus(patience));
        for (Service service : Service.values()) {
            // the head first: an export taken later holds at least what it covers
            String head = auditor.head(service);
            findings.add(offline.check(service, head, auditor.export(service)));
            findings.add(LookAlikes.listed(service, auditor.names(service)));
        }
        findings.sort(Comparator.comparingInt(Audit::number));
        return findings;
    }

    private List<Finding> settled(Instant end) {
        while (true) {
            List<Finding> findings = new ArrayList<>(Invariants.of(auditor.read()));
            if (findings.stream().allMatch(Finding::holds) || Instant.now().isAfter(end)) {
                return findings;
            }
            pause();
        }
    }

    /** Findings that belong to no numbered invariant come last. */
    private static int number(Finding finding) {
        String digits = finding.invariant().replaceFirst("^(\\d*).*", "$1");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static void pause() {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }

    public static void main(String[] arguments) {
        try {
            List<Finding> findings = new Audit(System.getenv(), Checkout.here()).run();
            findings.forEach(System.out::println);
            long failing = findings.stream().filter(f -> !f.holds()).count();
            System.out.println(
                    failing == 0
                            ? "All " + findings.size() + " checks hold."
                            : failing + " of " + findings.size() + " checks FAIL.");
            System.exit(failing == 0 ? 0 : 1);
        } catch (DemoFailed e) {
            System.err.println("The audit could not read the books: " + e.getMessage());
            System.exit(1);
        }
    }
}
