package org.safeguardinghub.api.position;

import jakarta.servlet.http.HttpServletRequest;

import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.RequestArgument;
import org.safeguardinghub.api.access.RequestHeaders;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.OptionalLong;

@Configuration(proxyBeanMethods = false)
class PositionOnTheWeb implements WebMvcConfigurer {
    private final ObjectProvider<PositionTokens> tokens;

    PositionOnTheWeb(ObjectProvider<PositionTokens> tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(MinPosition.class, this::minPosition));
    }

    /** A token that this agency was not given is malformed: it opens to nothing. */
    private MinPosition minPosition(HttpServletRequest request) {
        var token = RequestHeaders.optional(request, HubHeaders.MIN_POSITION);
        if (token == null) {
            return new MinPosition(OptionalLong.empty());
        }
        var position = tokens.getObject().open(Caller.of(request).agency(), token);
        if (position.isEmpty()) {
            throw new ProblemException(Problem.headerMalformed(HubHeaders.MIN_POSITION));
        }
        return new MinPosition(position);
    }
}
