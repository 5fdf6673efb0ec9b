package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lintan.kernel.id.Base32;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;

/**
 * Seals the address of a request that has no answer yet. Nothing is written about it before it is decided, so the address itself proves to all
 * pods that its party was given it. The secret is the database's; who knows it can make an address say "pending", and no more.
 */
@ApplicationScoped
class Seals {

    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int HALF = 8;
    private static final int SEAL = 2 * HALF;

    private final Tx tx;
    private volatile String secret;

    Seals(Tx tx) {
        this.tx = tx;
    }

    /** The request with its seal. */
    Uni<String> sealed(String county, String party, Asked asked) {
        return secret().map(key -> asked.text() + seal(key, county, party, asked.text()));
    }

    /** The request whose address was given to this party under this seal; empty if it was not. */
    Uni<Optional<Asked>> opened(String county, String party, String sealed) {
        int end = Math.max(0, sealed.length() - SEAL);
        String asked = sealed.substring(0, end);
        return secret().map(key ->
                MessageDigest.isEqual(bytes(sealed.substring(end)), bytes(seal(key, county, party, asked)))
                        ? Asked.read(asked)
                        : Optional.empty());
    }

    private static String seal(String key, String county, String party, String asked) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HMAC));
            ByteBuffer seal = ByteBuffer.wrap(mac.doFinal(bytes(county + '\n' + party + '\n' + asked)));
            return Base32.digits(seal.getLong(), HALF) + Base32.digits(seal.getLong(), HALF);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }

    private Uni<String> secret() {
        return secret != null
                ? Uni.createFrom().item(secret)
                : tx.run(sql -> read(sql)
                                .chain(found -> found.isPresent()
                                        ? Uni.createFrom().item(found)
                                        : make(sql).chain(() -> read(sql))))
                        .map(Optional::orElseThrow)
                        .invoke(found -> secret = found);
    }

    private static Uni<Optional<String>> read(Sql sql) {
        return sql.row("SELECT secret FROM command_seal WHERE id = 1")
                .map(row -> row.map(found -> found.getString("secret")));
    }

    /** The first of the pods makes it, all others find it. */
    private static Uni<Integer> make(Sql sql) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return sql.update(
                "INSERT INTO command_seal (id, secret) VALUES (1, ?) ON DUPLICATE KEY UPDATE id = id",
                HexFormat.of().formatHex(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
