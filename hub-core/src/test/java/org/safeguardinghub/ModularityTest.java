package org.safeguardinghub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.chronology.Candidates;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.register.FrontDoors;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.register.PolicyShelf;
import org.safeguardinghub.search.SearchIndex;
import org.safeguardinghub.search.SubjectSearch;
import org.safeguardinghub.sharing.PlantedQuery;
import org.safeguardinghub.sharing.PlantedRule;
import org.safeguardinghub.subject.BirthDates;
import org.springframework.modulith.core.ApplicationModules;

import java.time.Clock;

/** Who may use whom. Each rule is also shown a class that breaks it. */
class ModularityTest {
    private static final JavaClasses HUB =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.safeguardinghub");

    private static final ArchRule RULES_KNOW_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.safeguardinghub.sharing..", "org.safeguardinghub.shared..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.axonframework..",
                            "org.springframework.jdbc..",
                            "org.springframework.beans..",
                            "org.springframework.context..",
                            "java.sql..",
                            "javax.sql..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    /** Commands, events and refusals; what reads for a capability is named apart. */
    private static final ArchRule WHAT_IS_SAID_KNOWS_NO_FRAMEWORK =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "org.safeguardinghub.register",
                            "org.safeguardinghub.subject",
                            "org.safeguardinghub.involvement",
                            "org.safeguardinghub.concern",
                            "org.safeguardinghub.referral",
                            "org.safeguardinghub.clock",
                            "org.safeguardinghub.consent",
                            "org.safeguardinghub.accessrequest",
                            "org.safeguardinghub.context",
                            "org.safeguardinghub.share",
                            "org.safeguardinghub.restriction",
                            "org.safeguardinghub.suspension",
                            "org.safeguardinghub.placement",
                            "org.safeguardinghub.emergency",
                            "org.safeguardinghub.disruption",
                            "org.safeguardinghub.missing",
                            "org.safeguardinghub.hold",
                            "org.safeguardinghub.intelligence",
                            "org.safeguardinghub.marker",
                            "org.safeguardinghub.assessment",
                            "org.safeguardinghub.viewshare",
                            "org.safeguardinghub.subjectaccess")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .and()
                    .doNotBelongToAnyOf(
                            FrontDoors.class,
                            LocalThresholds.class,
                            PolicyShelf.class,
                            BirthDates.class)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", "org.safeguardinghub..")
                                    .or(type(TargetAggregateIdentifier.class)));

    /**
     * Whoever else needs the database asks one of these. Two classes beside them read what belongs
     * to the register and to the snapshot; the embedded servers are never shipped.
     */
    private static final ArchRule SQL_STAYS_WITH_ITS_TABLES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.safeguardinghub.audit",
                            "org.safeguardinghub.authority",
                            "org.safeguardinghub.crossarea",
                            "org.safeguardinghub.eventstore",
                            "org.safeguardinghub.feed",
                            "org.safeguardinghub.ledger",
                            "org.safeguardinghub.letters",
                            "org.safeguardinghub.recipient",
                            "org.safeguardinghub.replay",
                            "org.safeguardinghub.report",
                            "org.safeguardinghub.rowsecurity",
                            "org.safeguardinghub.sealing",
                            "org.safeguardinghub.embedded")
                    .and()
                    .doNotBelongToAnyOf(
                            FrontDoors.class,
                            Candidates.class,
                            ReferralBoxes.class,
                            SearchIndex.class,
                            SubjectSearch.class,
                            ClockTable.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.postgresql..");

    private static final ArchRule NOBODY_SUBSCRIBES =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("org\\.axonframework\\..*SubscribingEventProcessor.*");

    @Test
    void capabilities_touch_each_other_only_where_they_say_so() {
        ApplicationModules.of("org.safeguardinghub").verify();
    }

    @Test
    void rules_know_no_framework_no_database_and_no_clock() {
        RULES_KNOW_NO_FRAMEWORK.check(HUB);
    }

    @Test
    void commands_events_and_facts_know_no_framework() {
        WHAT_IS_SAID_KNOWS_NO_FRAMEWORK.check(HUB);
    }

    @Test
    void no_processor_subscribes() {
        NOBODY_SUBSCRIBES.check(HUB);
    }

    @Test
    void sql_stays_with_its_tables() {
        SQL_STAYS_WITH_ITS_TABLES.check(HUB);
    }

    @Test
    void a_rule_with_a_database_would_be_found() {
        var planted = new ClassFileImporter().importClasses(PlantedQuery.class);
        assertThat(SQL_STAYS_WITH_ITS_TABLES.evaluate(planted).hasViolation()).isTrue();
        assertThat(RULES_KNOW_NO_FRAMEWORK.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void a_rule_with_a_clock_would_be_found() {
        var planted = new ClassFileImporter().importClasses(PlantedRule.class);
        assertThat(RULES_KNOW_NO_FRAMEWORK.evaluate(planted).hasViolation()).isTrue();
    }
}
