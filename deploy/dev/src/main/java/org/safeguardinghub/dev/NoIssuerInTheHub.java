package org.safeguardinghub.dev;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps Spring Boot's authorization server out of the hub's own context. It would bring a token
 * decoder with a random key, and the hub would then refuse every token of the issuer.
 */
final class NoIssuerInTheHub implements AutoConfigurationImportFilter {
    private static final String ISSUER =
            "org.springframework.boot.security.oauth2.server.authorization.";

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[configurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = configurations[i];
            kept[i] = name == null || !name.startsWith(ISSUER);
        }
        return kept;
    }
}
