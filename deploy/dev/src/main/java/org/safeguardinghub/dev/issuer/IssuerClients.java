package org.safeguardinghub.dev.issuer;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The OAuth clients: one per seat, so that scripts can act as a system or as a person, and the
 * console, through which people sign in with their browser.
 */
final class IssuerClients {
    /** The client of browsers; it proves itself with PKCE. */
    static final String CONSOLE = "hub-console";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private IssuerClients() {}

    static List<RegisteredClient> of(Seats seats, int hubPort) {
        List<RegisteredClient> clients = new ArrayList<>();
        seats.all().forEach(seat -> clients.add(forScripts(seat)));
        clients.add(console(hubPort));
        return clients;
    }

    private static RegisteredClient forScripts(Seat seat) {
        return client(seat.client())
                .clientSecret("{noop}" + seat.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient console(int hubPort) {
        RegisteredClient.Builder console =
                client(CONSOLE)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope("openid")
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build());
        for (String host : List.of("127.0.0.1", "localhost")) {
            String hub = "http://" + host + ":" + hubPort;
            console.redirectUri(hub + "/login/oauth2/code/hub")
                    .redirectUri(hub + "/api/swagger-ui/oauth2-redirect.html");
        }
        return console.build();
    }

    /** The internal id is the client id: the same after every start. */
    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build());
    }
}
