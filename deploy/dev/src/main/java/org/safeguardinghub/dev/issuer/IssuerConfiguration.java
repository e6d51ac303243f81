package org.safeguardinghub.dev.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** A web server, Spring's authorization server and a sign-in form; nothing of the hub. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class IssuerConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(withDefaults());
                        })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(
                        refused ->
                                refused.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings addresses(IssuerPlace place) {
        return AuthorizationServerSettings.builder().issuer(place.address()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey signingKey) {
        return new ImmutableJWKSet<>(new JWKSet(signingKey));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    RegisteredClientRepository clients(Seats seats, IssuerPlace place) {
        return new InMemoryRegisteredClientRepository(IssuerClients.of(seats, place.hubPort()));
    }

    @Bean
    UserDetailsService people(Seats seats) {
        return new InMemoryUserDetailsManager(
                seats.all().stream()
                        .filter(Seat::isPerson)
                        .map(
                                person ->
                                        User.withUsername(person.client())
                                                .password("{noop}" + person.secret())
                                                .build())
                        .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Seats seats) {
        return new SeatClaims(seats);
    }
}
