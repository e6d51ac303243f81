package org.safeguardinghub.dev.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's key, kept between starts so that a restart does not sign everybody out. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** Reads the key, or makes one; the folder is readable by its owner alone. */
    static RSAKey keptIn(Path folder) throws IOException {
        Path file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                RSAKey fresh = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
                Files.writeString(file, fresh.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (JOSEException | ParseException broken) {
            throw new IOException("the issuer's key " + file + " cannot be used", broken);
        }
    }
}
