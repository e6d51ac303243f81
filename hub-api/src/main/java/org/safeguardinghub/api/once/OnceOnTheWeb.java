package org.safeguardinghub.api.once;

import jakarta.servlet.http.HttpServletRequest;

import org.safeguardinghub.api.access.RequestArgument;
import org.safeguardinghub.api.body.KeptBody;
import org.safeguardinghub.api.body.StrictBodies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class OnceOnTheWeb implements WebMvcConfigurer {
    private final ObjectProvider<BodyDigest> digest;
    private final StrictBodies bodies;

    OnceOnTheWeb(ObjectProvider<BodyDigest> digest, StrictBodies bodies) {
        this.digest = digest;
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Once.class, this::once));
    }

    private Once once(HttpServletRequest request) {
        var body = KeptBody.of(request);
        var route = request.getMethod() + " " + request.getRequestURI();
        return new Once(bodies.idOf(body), digest.getObject().of(route, body));
    }
}
