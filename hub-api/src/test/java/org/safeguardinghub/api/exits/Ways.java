package org.safeguardinghub.api.exits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.HubApplication;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds every way out in the application's own code. */
final class Ways {
    private static final String ROOT = HubApplication.class.getPackageName();

    private Ways() {}

    /**
     * All of them, in the order of their paths.
     *
     * @param classes what can leave, by kind of answer
     */
    static List<Exit> of(Map<String, Leaves> classes) {
        var found = new ArrayList<Exit>();
        resources()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> mapping(method) != null)
                .forEach(method -> found.add(operation(method, classes)));
        topics().forEach(topic -> found.add(topic(topic, classes)));
        endpoints().forEach(id -> found.add(endpoint(id, classes)));
        found.sort(Comparator.comparing((Exit exit) -> path(exit.way())).thenComparing(Exit::way));
        return found;
    }

    private static Exit operation(Method method, Map<String, Leaves> classes) {
        var mapping = Objects.requireNonNull(mapping(method));
        var form = mapping.produces().length == 0 ? "" : " as " + mapping.produces()[0];
        var answer = answer(method);
        return Exit.untested(
                name(method),
                mapping.method()[0] + " " + mapping.path()[0] + form,
                answer,
                classes.get(answer));
    }

    private static Exit topic(String topic, Map<String, Leaves> classes) {
        var answer = "topic " + topic;
        return Exit.untested("topic_" + topic, "Kafka " + topic, answer, classes.get(answer));
    }

    /** Agencies write to their inbound topic; what they read from the others the hub wrote. */
    private static Stream<String> topics() {
        return Stream.of(load(ROOT + ".kafka.ChannelNames").getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("inbound"));
    }

    /** What answers on the management port. */
    private static Stream<String> endpoints() {
        try {
            var settings =
                    new YamlPropertySourceLoader()
                            .load("hub", new ClassPathResource("application.yml"));
            return settings.stream()
                    .map(source -> source.getProperty("management.endpoints.web.exposure.include"))
                    .filter(Objects::nonNull)
                    .flatMap(ids -> Stream.of(ids.toString().split(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exit endpoint(String id, Map<String, Leaves> classes) {
        var answer = "endpoint " + id;
        return Exit.untested("manage_" + id, "management /" + id, answer, classes.get(answer));
    }

    private static @Nullable RequestMapping mapping(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    }

    /** The kind of its body; where that can be several, the first that is described. */
    private static String answer(Method method) {
        var type = ResolvableType.forMethodReturnType(method);
        var body = type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
        var described = method.getAnnotation(ApiResponse.class);
        return body.resolve() == Object.class && described != null
                ? described.content()[0].schema().oneOf()[0].getSimpleName()
                : body.resolve(Object.class).getSimpleName();
    }

    /** The operation's id in the manner of tests; where it has none, of its method and class. */
    private static String name(Method method) {
        var operation = method.getAnnotation(Operation.class);
        var id =
                operation == null || operation.operationId().isEmpty()
                        ? method.getName()
                                + method.getDeclaringClass().getSimpleName().replace("Resource", "")
                        : operation.operationId();
        return Exits.nameOf(id);
    }

    private static String path(String way) {
        return way.substring(way.indexOf(' ') + 1);
    }

    private static Stream<Class<?>> resources() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents(ROOT).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Ways::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Ways.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
