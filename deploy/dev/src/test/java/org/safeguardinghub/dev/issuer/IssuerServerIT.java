package org.safeguardinghub.dev.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class IssuerServerIT {
    private static final int HUB_PORT = 8080;
    private static final String VERIFIER = "a-verifier-that-is-at-least-43-characters-long-0";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir Path folder;
    private IssuerServer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = IssuerServer.start(0, folder, Seats.read(null), HUB_PORT);
    }

    @AfterEach
    void stop() {
        issuer.close();
        browser.close();
    }

    @Test
    void a_system_gets_a_token_that_says_who_it_is() throws Exception {
        Jwt token = decode(tokenOf("northtown-csc-system", "dev-only-northtown-csc-system"));
        assertThat(token.getSubject()).isEqualTo("northtown-csc-system");
        assertThat(token.getClaimAsString("agency")).isEqualTo("northtown-csc");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("PUBLISHER");
        assertThat(token.getClaimAsStringList("purposes")).contains("CHILD_PROTECTION");
        assertThat(token.getAudience()).containsExactly("hub");
        assertThat(token.getClaimAsString("iss")).isEqualTo(issuer.address());
        assertThat(token.hasClaim("name")).isFalse();
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_script_may_act_as_a_person() throws Exception {
        Jwt token = decode(tokenOf("ines.calloway", "dev-only-ines.calloway"));
        assertThat(token.getClaimAsString("name")).isEqualTo("Ines Calloway");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("AUDITOR");
    }

    @Test
    void a_wrong_secret_gets_nothing() throws Exception {
        HttpResponse<String> refused = askFor("northtown-csc-system", "guessed");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("access_token");
    }

    @Test
    void a_restart_keeps_the_key_so_that_tokens_stay_good() throws Exception {
        String before = tokenOf("northtown-gp-system", "dev-only-northtown-gp-system");
        issuer.close();
        issuer = IssuerServer.start(0, folder, Seats.read(null), HUB_PORT);
        assertThat(decode(before).getSubject()).isEqualTo("northtown-gp-system");
    }

    @Test
    void a_person_signs_in_with_the_browser_and_gets_the_same_claims() throws Exception {
        HttpResponse<String> form = get(authorization());
        assertThat(form.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
        HttpResponse<String> page = get(URI.create(issuer.address() + "/login"));
        Matcher csrf =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();
        post("/login", "username=ruth.okonjo&password=dev-only-ruth.okonjo&_csrf=" + csrf.group(1));
        String back = get(authorization()).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(redirect());
        Matcher code = Pattern.compile("code=([^&]+)").matcher(back);
        assertThat(code.find()).isTrue();

        HttpResponse<String> answer =
                post(
                        "/oauth2/token",
                        "grant_type=authorization_code&client_id=hub-console&code="
                                + URLDecoder.decode(code.group(1), StandardCharsets.UTF_8)
                                + "&redirect_uri="
                                + redirect()
                                + "&code_verifier="
                                + VERIFIER);
        Jwt token = decode(accessToken(answer));
        assertThat(token.getSubject()).isEqualTo("ruth.okonjo");
        assertThat(token.getClaimAsString("agency")).isEqualTo("northtown-csc");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("PRACTITIONER", "MASH");
        assertThat(token.getAudience()).containsExactly("hub");
    }

    private URI authorization() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return URI.create(
                issuer.address()
                        + "/oauth2/authorize?response_type=code&client_id=hub-console&scope=openid"
                        + "&redirect_uri="
                        + redirect()
                        + "&code_challenge_method=S256&code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private static String redirect() {
        return "http://127.0.0.1:" + HUB_PORT + "/login/oauth2/code/hub";
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(issuer.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String tokenOf(String client, String secret) throws Exception {
        return accessToken(askFor(client, secret));
    }

    private HttpResponse<String> askFor(String client, String secret) throws Exception {
        String login = client + ":" + secret;
        return browser.send(
                HttpRequest.newBuilder(URI.create(issuer.tokenUri()))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        login.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String accessToken(HttpResponse<String> answer) {
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private Jwt decode(String token) {
        return NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri()).build().decode(token);
    }
}
