package org.safeguardinghub.api.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;
import java.util.function.Function;

/** A parameter that resources may take, made from the request and found by its type alone. */
public final class RequestArgument<T> implements HandlerMethodArgumentResolver {
    private final Class<T> type;
    private final Function<HttpServletRequest, T> from;

    public RequestArgument(Class<T> type, Function<HttpServletRequest, T> from) {
        this.type = type;
        this.from = from;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public T resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return from.apply(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }
}
