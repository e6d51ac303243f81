package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.safeguardinghub.shared.Purpose;

/** What the access check found out, kept with the request for the resource to take. */
final class KnownRequest {
    private static final String CALLER = Caller.class.getName();
    private static final String PURPOSE = Purpose.class.getName();

    private KnownRequest() {}

    static void keep(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    static void keep(HttpServletRequest request, Purpose purpose) {
        request.setAttribute(PURPOSE, purpose);
    }

    static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller known) {
            return known.actingFor(RequestHeaders.optional(request, RequestHeaders.ACTING_FOR));
        }
        throw new IllegalStateException("a resource outside the access check asks who is calling");
    }

    static Ask ask(HttpServletRequest request) {
        if (request.getAttribute(PURPOSE) instanceof Purpose purpose) {
            return new Ask(
                    purpose, RequestHeaders.optional(request, RequestHeaders.CASE_REFERENCE));
        }
        throw new IllegalStateException("a resource takes an Ask and is not marked with @Asks");
    }
}
