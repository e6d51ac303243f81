package org.safeguardinghub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.concern.PlantedDecision;
import org.safeguardinghub.shared.Id;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A decision is a static method of its handler, which alone asks the clock and the store. */
class DecisionsTest {
    private static final String[] CAPABILITIES = {
        "org.safeguardinghub.register..",
        "org.safeguardinghub.subject..",
        "org.safeguardinghub.involvement..",
        "org.safeguardinghub.concern..",
        "org.safeguardinghub.share..",
        "org.safeguardinghub.referral..",
        "org.safeguardinghub.clock..",
        "org.safeguardinghub.context..",
        "org.safeguardinghub.consent..",
        "org.safeguardinghub.accessrequest..",
        "org.safeguardinghub.restriction..",
        "org.safeguardinghub.suspension..",
        "org.safeguardinghub.placement..",
        "org.safeguardinghub.emergency..",
        "org.safeguardinghub.disruption..",
        "org.safeguardinghub.missing..",
        "org.safeguardinghub.hold..",
        "org.safeguardinghub.intelligence..",
        "org.safeguardinghub.marker..",
        "org.safeguardinghub.assessment..",
        "org.safeguardinghub.viewshare..",
        "org.safeguardinghub.forgetting..",
        "org.safeguardinghub.review..",
        "org.safeguardinghub.subjectaccess.."
    };

    private static final Set<String> TICKS = Set.of("nanoTime", "currentTimeMillis");

    private static final JavaClasses HUB =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.safeguardinghub");

    private static final ArchRule TIME_IS_AN_ARGUMENT =
            methods()
                    .that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(CAPABILITIES)
                    .should(neverUse("a clock or lots", DecisionsTest::isClockOrLots));

    private static final ArchRule FACTS_ARE_ARGUMENTS =
            methods()
                    .that()
                    .haveNameMatching("decide|decided|refusal")
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(CAPABILITIES)
                    .should(neverUse("a framework or a database", DecisionsTest::isOutside));

    @Test
    void decisions_ask_no_clock_and_draw_no_lots() {
        TIME_IS_AN_ARGUMENT.check(HUB);
    }

    @Test
    void decisions_know_no_framework_and_no_database() {
        FACTS_ARE_ARGUMENTS.check(HUB);
    }

    @Test
    void each_planted_fault_would_be_found() {
        var planted = new ClassFileImporter().importClasses(PlantedDecision.class);
        assertThat(TIME_IS_AN_ARGUMENT.evaluate(planted).getFailureReport().getDetails())
                .hasSize(3)
                .anyMatch(line -> line.contains("asksAClock"))
                .anyMatch(line -> line.contains("asksTheSystem"))
                .anyMatch(line -> line.contains("drawsLots"));
        assertThat(FACTS_ARE_ARGUMENTS.evaluate(planted).getFailureReport().getDetails())
                .hasSize(1)
                .allMatch(line -> line.contains("getPayload"));
    }

    private static boolean isClockOrLots(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.isAssignableTo(Clock.class)
                || (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (owner.isEquivalentTo(System.class) && TICKS.contains(name))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isAssignableTo(Id.class) && name.equals("random"));
    }

    private static boolean isOutside(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getPackageName();
        return owner.startsWith("org.axonframework")
                || owner.startsWith("org.springframework")
                || owner.startsWith("java.sql")
                || owner.startsWith("javax.sql");
    }

    private static ArchCondition<JavaMethod> neverUse(
            String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("never use " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .map(access -> access.getDescription())
                        .forEach(use -> events.add(SimpleConditionEvent.violated(method, use)));
            }
        };
    }
}
