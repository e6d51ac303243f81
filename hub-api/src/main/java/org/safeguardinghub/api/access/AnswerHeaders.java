package org.safeguardinghub.api.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Headers on every answer: nothing is kept, framed, sniffed or sent on. */
final class AnswerHeaders {
    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** The documentation page needs its own scripts, styles and pictures, and no one else's. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'";

    private AnswerHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        var page = PathPatternRequestMatcher.withDefaults().matcher("/api/swagger-ui/**");
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .addHeaderWriter(
                        new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                page, new StaticHeadersWriter(CSP, PAGE)))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(page),
                                new StaticHeadersWriter(CSP, NOTHING)));
    }
}
