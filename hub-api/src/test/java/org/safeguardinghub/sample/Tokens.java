package org.safeguardinghub.sample;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An issuer of the test's own: real signatures with a key made for this run. */
public final class Tokens {
    private static final KeyPair KEYS = newKeys();

    private Tokens() {}

    public static Path publicKeyFile() {
        try {
            var file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String agency, List<String> roles, List<String> purposes) {
        return with(
                c -> c.claim("agency", agency).claim("roles", roles).claim("purposes", purposes));
    }

    /** A practitioner of one agency with all care purposes, changed as the test needs it. */
    public static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change, KEYS);
    }

    static String signedBySomeoneElse() {
        return signed(c -> c, newKeys());
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change, KeyPair keys) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .subject("a.practitioner")
                        .audience("hub")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("agency", "northtown-csc")
                        .claim("roles", List.of("PRACTITIONER"))
                        .claim("purposes", List.of("CHILD_PROTECTION", "DISRUPTION"));
        try {
            var token =
                    new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), change.apply(claims).build());
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
