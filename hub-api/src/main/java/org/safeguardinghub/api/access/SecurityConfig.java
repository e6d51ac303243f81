package org.safeguardinghub.api.access;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

import java.time.Duration;
import java.util.List;

/** The hub as an OAuth 2.0 resource server: closed, except for its own description. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfig {
    /** Assumed greatest difference between clocks (threat model, section 3). */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private static final String[] DESCRIPTION = {
        "/api/openapi.json",
        "/api/openapi.json/swagger-config",
        "/api/docs",
        "/api/swagger-ui/**",
        "/api/asyncapi.json"
    };

    /** Last, so that chains with a narrower matcher can stand before it. */
    @Bean
    @Order(1000)
    SecurityFilterChain hub(HttpSecurity http) {
        var refusals = new TokenRefusals();
        return http.authorizeHttpRequests(
                        all ->
                                all.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(DESCRIPTION)
                                        .permitAll()
                                        // these exist on the management port alone
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(jwt -> jwt.jwtAuthenticationConverter(this::bearer))
                                        .authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals)
                                        .withObjectPostProcessor(failingAs(refusals)))
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AnswerHeaders::set)
                .build();
    }

    /** A span around each filter of each request would cost more than the filters. */
    @Bean
    SecurityObservationSettings noSpans() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    OAuth2TokenValidator<Jwt> tokenCheck(AccessSettings settings) {
        return new TokenCheck(settings.audience());
    }

    @Bean
    OAuth2TokenValidator<Jwt> tokenTimes() {
        return new JwtTimestampValidator(CLOCK_SKEW);
    }

    /** Roles are ours to judge, path by path: the framework is given no authorities. */
    private AbstractAuthenticationToken bearer(Jwt token) {
        return new JwtAuthenticationToken(token, List.of());
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingAs(
            TokenRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
