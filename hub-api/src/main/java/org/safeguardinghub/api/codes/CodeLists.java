package org.safeguardinghub.api.codes;

import org.safeguardinghub.api.meaning.FieldMeaning;
import org.safeguardinghub.identifier.Checked;
import org.safeguardinghub.identifier.Scheme;
import org.safeguardinghub.shared.Purpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every list of codes that a request can name, found where requests are described: in the bodies
 * and parameters of the resources. A code that can be sent cannot be left out.
 */
@Component
public class CodeLists {
    /**
     * Purposes come in a header, schemes as a text that may also be an agency's own word, and what
     * a check found is only ever read.
     */
    private static final List<Class<? extends Enum<?>>> ELSEWHERE =
            List.of(Purpose.class, Scheme.class, Checked.Result.class, Checked.Remark.class);

    private final ObjectProvider<RequestMappingHandlerMapping> web;

    CodeLists(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> web) {
        this.web = web;
    }

    Collection<PublishedList> all() {
        return byName().values();
    }

    Optional<PublishedList> named(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    private SortedMap<String, PublishedList> byName() {
        var lists = new TreeMap<String, PublishedList>();
        enums().forEach(
                        (type, source) ->
                                lists.put(
                                        PublishedList.nameOf(type),
                                        PublishedList.of(type, source.orElse(null))));
        return lists;
    }

    /** The enums that requests can name, each with the source of a field that takes it. */
    Map<Class<? extends Enum<?>>, Optional<String>> enums() {
        var found = new HashMap<Class<? extends Enum<?>>, Optional<String>>();
        ELSEWHERE.forEach(type -> found.put(type, Optional.empty()));
        var seen = new HashSet<Class<?>>();
        web.getObject().getHandlerMethods().values().stream()
                .flatMap(method -> Stream.of(method.getMethodParameters()))
                .filter(CodeLists::isSent)
                .forEach(
                        sent ->
                                look(
                                        sent.getGenericParameterType(),
                                        Optional.empty(),
                                        found,
                                        seen));
        return found;
    }

    private static boolean isSent(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(RequestParam.class);
    }

    private static void look(
            Type type,
            Optional<String> source,
            Map<Class<? extends Enum<?>>, Optional<String>> found,
            Set<Class<?>> seen) {
        parts(type)
                .forEach(
                        part -> {
                            if (part.isEnum()) {
                                found.merge(enumOf(part), source, CodeLists::first);
                            } else if (part.isRecord() && seen.add(part)) {
                                for (var field : part.getRecordComponents()) {
                                    look(
                                            field.getGenericType(),
                                            Optional.ofNullable(FieldMeaning.of(field).source()),
                                            found,
                                            seen);
                                }
                            }
                        });
    }

    /** Which of two is taken does not depend on the order in which the resources are found. */
    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The name of the list that a field takes its codes from; empty if it takes none. */
    public static Optional<String> of(RecordComponent field) {
        return parts(field.getGenericType())
                .filter(Class::isEnum)
                .map(PublishedList::nameOf)
                .findFirst();
    }

    /** A type, or what a list or a map of them is made of. */
    private static Stream<Class<?>> parts(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    Stream.of(generic.getActualTypeArguments()).flatMap(CodeLists::parts);
            default -> Stream.empty();
        };
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> enumOf(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }
}
