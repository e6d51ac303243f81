package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.AgencyId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Collections;

/** The rules of access for requests over HTTP: the caller is whoever the token names. */
final class AccessCheck implements HandlerInterceptor {
    private final AccessRules rules;

    AccessCheck(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var caller = caller(request);
            var sent = Collections.list(request.getHeaders(RequestHeaders.PURPOSE));
            var person = request.getHeader(RequestHeaders.ACTING_FOR);
            var purpose = rules.admit(caller.actingFor(person), method.getMethod(), sent);
            if (purpose != null) {
                KnownRequest.keep(request, purpose);
            }
            KnownRequest.keep(request, caller);
        }
        return true;
    }

    private static Caller caller(HttpServletRequest request) {
        var caller = ofToken();
        var ended = Collections.list(request.getHeaders(RequestHeaders.CUSTODIAN_OF));
        if (ended.isEmpty()) {
            return caller;
        }
        if (ended.size() > 1 || !AgencyId.isWellFormed(ended.getFirst())) {
            throw new ProblemException(Problem.headerMalformed(RequestHeaders.CUSTODIAN_OF));
        }
        return caller.inPlaceOf(new AgencyId(ended.getFirst()));
    }

    private static Caller ofToken() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return Claims.caller(token.getToken())
                    .orElseThrow(() -> new ProblemException(Problem.tokenInvalid()));
        }
        throw new ProblemException(Problem.tokenMissing());
    }
}
