package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;
import java.time.Duration;

/** Refuses for want of a good token, in the common shape and without saying what is wrong. */
final class TokenRefusals
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        switch (fault) {
            // P9: keys that cannot be fetched are no reason to believe a token, nor to blame it
            case AuthenticationServiceException _ ->
                    ProblemWriter.write(Problem.unavailable(Duration.ofSeconds(5)), response);
            case OAuth2AuthenticationException _ -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                ProblemWriter.write(Problem.tokenInvalid(), response);
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                ProblemWriter.write(Problem.tokenMissing(), response);
            }
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        commence(request, response, fault);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemWriter.write(Problem.roleNotPermitted(), response);
    }
}
