package org.safeguardinghub.api.once;

import org.erdtman.jcs.JsonCanonicalizer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Digests of commands: equal for bodies that are equal as RFC 8785 canonical JSON, whatever their
 * blanks and the order of their fields. Keyed, because a bare hash of a short body could be
 * reversed by trying all likely bodies.
 */
public final class BodyDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<SecretKey> key;

    /** The key must stay the same for as long as repeated commands are to be recognised. */
    public BodyDigest(Supplier<SecretKey> key) {
        this.key = key;
    }

    /**
     * The digest of a command: 32 bytes.
     *
     * @param route where the command was sent, such as {@code POST /api/v1/links/…/confirmation}:
     *     some bodies are an id and nothing else, and the same id on another path is another
     *     command
     * @param body JSON that has been read strictly
     */
    public byte[] of(String route, byte[] body) {
        try {
            var canonical =
                    new JsonCanonicalizer(new String(body, StandardCharsets.UTF_8))
                            .getEncodedUTF8();
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.get());
            mac.update(route.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(canonical);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("only JSON that was read can be digested");
        } catch (GeneralSecurityException noHmac) {
            throw new IllegalStateException(noHmac);
        }
    }
}
