package org.safeguardinghub.api.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.clock.RecordBreach;
import org.safeguardinghub.clock.SetLimit;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.register.RegisterAgency;
import org.safeguardinghub.register.RegisterArea;
import org.safeguardinghub.register.SetDesk;
import org.safeguardinghub.register.SetThreshold;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Content;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.shared.SubjectId;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That no command, now or later, passes the gates because nobody thought of what it names. */
class CommandsNameTest {
    private static final JavaClasses HUB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.safeguardinghub");

    /** What holds no id of a record or a person. */
    private static final Set<Class<?>> PLAIN =
            Set.of(
                    String.class,
                    Integer.class,
                    Boolean.class,
                    Instant.class,
                    LocalDate.class,
                    AgencyId.class,
                    Content.class);

    /** Ids that are no record's and no person's. */
    private static final Set<String> OTHER_IDS =
            Set.of(
                    // one question in a referral
                    "AskForInformation.request",
                    "GiveInformation.request",
                    // one suspect in a concern
                    "ReviewSuspectAge.suspect",
                    "EndSuspectAgeReview.suspect",
                    "StatedSuspect.suspect",
                    // somebody who is named in a record
                    "NameRelease.person",
                    // an event; the hub's own command
                    "RecordBreach.startedBy");

    /** What the register and the tables of times say is about no child. */
    private static final Set<Class<?>> NAMES_NOBODY =
            Set.of(
                    RegisterAgency.class,
                    RegisterArea.class,
                    PublishPolicy.class,
                    SetLimit.class,
                    SetThreshold.class,
                    SetDesk.class);

    @Test
    void every_id_in_a_command_says_by_its_type_what_it_is_of() {
        var commands = commands();
        assertThat(commands).hasSizeGreaterThan(60).contains(RecordBreach.class);

        assertThat(commands.stream().flatMap(c -> unclear(c, new HashSet<>()).stream()))
                .as("ids that the gates cannot tell from other things")
                .isEmpty();
        assertThat(unclear(Forgetful.class, new HashSet<>())).containsExactly("Forgetful.child");
    }

    @Test
    void a_command_names_somebody_or_is_known_to_name_nobody() {
        assertThat(commands().stream().filter(c -> !names(c, new HashSet<>())))
                .containsExactlyInAnyOrderElementsOf(NAMES_NOBODY);
    }

    @Test
    void callers_commands_reach_their_handlers_through_the_desk_alone() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(CommandDesk.class)
                .and()
                // the hub's own breaches and the bus itself; what times the bus
                .resideOutsideOfPackages(
                        "org.safeguardinghub.api.wiring", "org.safeguardinghub.api.observe")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CommandGateway.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CommandBus.class)
                .check(HUB);
    }

    /** A child that the gates would not see. */
    private record Forgetful(RecordId concern, UUID child) {}

    private static Set<Class<?>> commands() {
        return HUB.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(method -> method.getRawParameterTypes().getFirst())
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    }

    /** The places in it whose type does not tell whether they hold such an id. */
    private static Set<String> unclear(Class<?> type, Set<Class<?>> seen) {
        var unclear = new TreeSet<String>();
        if (!seen.add(type)) {
            return unclear;
        }
        if (type.isRecord()) {
            for (var part : type.getRecordComponents()) {
                var place = type.getSimpleName() + "." + part.getName();
                for (var held : held(part.getGenericType())) {
                    if (isRead(held)) {
                        unclear.addAll(unclear(held, seen));
                    } else if (!isPlain(held) && !OTHER_IDS.contains(place)) {
                        unclear.add(place);
                    }
                }
            }
        }
        permitted(type).forEach(kind -> unclear.addAll(unclear(kind, seen)));
        return unclear;
    }

    private static boolean names(Class<?> type, Set<Class<?>> seen) {
        if (type == RecordId.class || type == SubjectId.class) {
            return true;
        }
        if (!seen.add(type)) {
            return false;
        }
        var parts =
                type.isRecord()
                        ? Arrays.stream(type.getRecordComponents())
                                .flatMap(part -> held(part.getGenericType()).stream())
                        : Stream.<Class<?>>empty();
        return Stream.concat(parts, permitted(type)).anyMatch(held -> names(held, seen));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.empty();
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || isId(type) || PLAIN.contains(type);
    }

    private static boolean isId(Class<?> type) {
        return type == RecordId.class || type == SubjectId.class;
    }

    /** What the names of a command are looked for in. */
    private static boolean isRead(Class<?> type) {
        return !isPlain(type) && (type.isRecord() || type.isSealed());
    }

    /** The type itself, or what a list or set of it holds. */
    private static List<Class<?>> held(Type type) {
        return switch (type) {
            case Class<?> plain -> List.of(plain);
            case ParameterizedType many
                    when many.getRawType() instanceof Class<?> raw
                            && Collection.class.isAssignableFrom(raw) ->
                    Arrays.stream(many.getActualTypeArguments())
                            .flatMap(item -> held(item).stream())
                            .toList();
            // the gates do not look into one, so that it may hold no id
            case ParameterizedType map when map.getRawType() == Map.class ->
                    Arrays.stream(map.getActualTypeArguments())
                            .flatMap(part -> held(part).stream())
                            .<Class<?>>map(part -> isId(part) ? Object.class : part)
                            .toList();
            default -> List.of(Object.class);
        };
    }
}
