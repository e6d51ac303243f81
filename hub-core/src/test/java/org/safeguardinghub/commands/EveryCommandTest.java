package org.safeguardinghub.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table has a course for every command that is handled, and for nothing else. */
class EveryCommandTest {
    @Test
    void every_command_that_is_handled_has_a_course() {
        var hub =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.safeguardinghub");
        assertThat(withCourse()).isEqualTo(handled(hub));
    }

    @Test
    void a_command_without_a_course_would_be_found() {
        var planted = new ClassFileImporter().importClasses(OnMethod.class, OnConstructor.class);
        assertThat(handled(planted))
                .containsExactlyInAnyOrder(Planted.class.getName(), AlsoPlanted.class.getName())
                .doesNotContainAnyElementsOf(withCourse());
    }

    @Test
    void no_command_has_a_course_of_an_agency_and_one_of_the_hub() {
        assertThat(EveryCommand.all(Clock.systemUTC()).keySet())
                .doesNotContainAnyElementsOf(ofTheHubItself());
    }

    private static Set<String> withCourse() {
        return Stream.concat(
                        EveryCommand.all(Clock.systemUTC()).keySet().stream(),
                        ofTheHubItself().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> ofTheHubItself() {
        return EveryCommand.ofTheHubItself(Clock.systemUTC(), _ -> UUID.randomUUID()).keySet();
    }

    private static Set<String> handled(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.isAnnotatedWith(CommandHandler.class))
                .map(EveryCommandTest::command)
                .collect(Collectors.toSet());
    }

    private static String command(JavaCodeUnit handler) {
        return handler.getRawParameterTypes().getFirst().getName();
    }

    record Planted() {}

    record AlsoPlanted() {}

    static final class OnMethod {
        @CommandHandler
        void handle(Planted command) {}
    }

    static final class OnConstructor {
        @CommandHandler
        OnConstructor(AlsoPlanted command) {}
    }
}
