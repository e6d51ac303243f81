package org.safeguardinghub.api.kafka;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.access.AccessRules;
import org.safeguardinghub.api.access.AgencyGate;
import org.safeguardinghub.api.access.Ask;
import org.safeguardinghub.api.access.Asks;
import org.safeguardinghub.api.access.Caller;
import org.safeguardinghub.api.access.RequestHeaders;
import org.safeguardinghub.api.body.StrictBodies;
import org.safeguardinghub.api.once.BodyDigest;
import org.safeguardinghub.api.once.Once;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.shared.Purpose;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Takes a command to the resource method that takes it over HTTP, through the same checks in the
 * same order: there is no second way of doing things that could come to differ.
 */
@Component
class CommandRoutes {
    private final RequestMappingHandlerMapping web;
    private final ConversionService ids;
    private final AccessRules rules;
    private final StrictBodies bodies;
    private final BodyDigest digest;

    CommandRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping web,
            @Qualifier("mvcConversionService") ConversionService ids,
            AgencyGate gate,
            StrictBodies bodies,
            BodyDigest digest) {
        this.web = web;
        this.ids = ids;
        this.rules = new AccessRules(gate);
        this.bodies = bodies;
        this.digest = digest;
    }

    /** The answer that the resource gave; what it refused with is thrown as it threw it. */
    ResponseEntity<?> take(Caller caller, InboundEvent event) throws Throwable {
        if (event.body().length > StrictBodies.LIMIT) {
            throw new ProblemException(Problem.bodyTooLarge());
        }
        var resource = resource(event.type());
        var purpose = rules.admit(caller, resource.getMethod(), List.of(event.purpose()));
        var request = new Request(caller, purpose, event);
        var arguments =
                Arrays.stream(resource.getMethodParameters()).map(request::argument).toArray();
        var method = resource.getMethod();
        ReflectionUtils.makeAccessible(method);
        try {
            var bean = resource.createWithResolvedBean().getBean();
            return (ResponseEntity<?>) Objects.requireNonNull(method.invoke(bean, arguments));
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** The name of the body in the description of the paths. */
    String body(CommandType type) {
        return Arrays.stream(resource(type).getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    /** The purposes of which the command must name one; none where it needs no purpose. */
    List<Purpose> purposes(CommandType type) {
        var asks = resource(type).getMethodAnnotation(Asks.class);
        return asks == null ? List.of() : List.of(asks.value());
    }

    private HandlerMethod resource(CommandType type) {
        return web.getHandlerMethods().entrySet().stream()
                .filter(route -> takes(route.getKey(), type.path()))
                .map(route -> route.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static boolean takes(RequestMappingInfo route, String path) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && route.getPatternValues().contains(path);
    }

    /** One command on its way; gives the resource what it asks for, in the order it asks. */
    private final class Request {
        private final Caller caller;
        private final @Nullable Purpose purpose;
        private final InboundEvent event;
        private final Iterator<String> idsInPath;

        Request(Caller caller, @Nullable Purpose purpose, InboundEvent event) {
            this.caller = caller;
            this.purpose = purpose;
            this.event = event;
            this.idsInPath = event.type().ids(event.subject()).iterator();
        }

        Object argument(MethodParameter parameter) {
            var type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return bodies.read(event.body(), type);
            }
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                return Objects.requireNonNull(ids.convert(idsInPath.next(), type));
            }
            if (type == Once.class) {
                var route = "POST " + event.type().path(event.subject());
                return new Once(bodies.idOf(event.body()), digest.of(route, event.body()));
            }
            if (type == Caller.class) {
                return caller;
            }
            if (type == Ask.class) {
                return ask();
            }
            throw new IllegalStateException("a resource asks for what no command carries");
        }

        private Ask ask() {
            var reference = event.caseReference();
            if (reference != null && !RequestHeaders.isWellFormed(reference)) {
                throw new ProblemException(Problem.headerMalformed(RequestHeaders.CASE_REFERENCE));
            }
            return new Ask(Objects.requireNonNull(purpose), reference);
        }
    }
}
