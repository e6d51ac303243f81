package org.safeguardinghub.dev.issuer;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.List;
import java.util.Optional;

/**
 * Writes into an access token who its holder is to the hub. The principal is the client itself, or
 * the person who signed in: for both, its name is the seat's client id.
 */
record SeatClaims(Seats seats) implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        Seat seat =
                Optional.ofNullable(context.<Authentication>getPrincipal())
                        .flatMap(principal -> seats.of(principal.getName()))
                        .orElseThrow(() -> new IllegalStateException("a token without a seat"));
        context.getClaims()
                .audience(List.of("hub"))
                .subject(seat.client())
                .claim("agency", seat.agency())
                .claim("roles", seat.roles())
                .claim("purposes", seat.purposes());
        if (seat.name() != null) {
            context.getClaims().claim("name", seat.name());
        }
    }
}
