package org.safeguardinghub.api.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class AccessOnTheWeb implements WebMvcConfigurer {
    private final ObjectProvider<AgencyGate> gate;

    AccessOnTheWeb(ObjectProvider<AgencyGate> gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new AccessCheck(new AccessRules(gate.getIfAvailable(() -> (_, _) -> true))))
                .addPathPatterns("/api/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Caller.class, KnownRequest::caller));
        resolvers.add(new RequestArgument<>(Ask.class, KnownRequest::ask));
    }
}
