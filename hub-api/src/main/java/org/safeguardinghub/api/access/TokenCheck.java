package org.safeguardinghub.api.access;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What we ask of a token beyond its signature, issuer and times: that it ends, that it is meant for
 * us, that it says whose it is.
 */
final class TokenCheck implements OAuth2TokenValidator<Jwt> {
    private static final OAuth2TokenValidatorResult NO =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

    private final String audience;

    TokenCheck(String audience) {
        this.audience = audience;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return token.getExpiresAt() != null && isForUs(token) && Claims.caller(token).isPresent()
                ? OAuth2TokenValidatorResult.success()
                : NO;
    }

    private boolean isForUs(Jwt token) {
        if (audience.isEmpty()) {
            return true;
        }
        var named = token.getAudience();
        return named != null && named.contains(audience);
    }
}
