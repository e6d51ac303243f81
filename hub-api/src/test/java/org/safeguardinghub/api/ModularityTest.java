package org.safeguardinghub.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    private static final String ROOT = "org.safeguardinghub.api";
    private static final JavaClasses API =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private static final ArchRule SQL_IS_FOR_THE_WIRING =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "..")
                    .and()
                    .resideOutsideOfPackages(ROOT + ".wiring", ROOT + ".kafka")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.postgresql..");

    @Test
    void packages_touch_each_other_only_in_one_direction_and_through_what_is_public() {
        ApplicationModules.of(ROOT).verify();
    }

    @Test
    void the_edge_knows_no_store_no_bus_and_no_broker() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".access",
                        ROOT + ".body",
                        ROOT + ".description",
                        ROOT + ".once",
                        ROOT + ".position",
                        ROOT + ".problem")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "org.springframework.kafka..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..")
                .check(API);
    }

    @Test
    void sql_is_for_the_wiring_alone() {
        SQL_IS_FOR_THE_WIRING.check(API);
    }

    @Test
    void a_resource_with_a_database_would_be_found() {
        var planted = new ClassFileImporter().importClasses(PlantedQuery.class);
        assertThat(SQL_IS_FOR_THE_WIRING.evaluate(planted).hasViolation()).isTrue();
    }

    /** The append cannot be undone by a handler that fails after it (foundation, trap 7). */
    @Test
    void no_event_is_handled_inside_the_transaction_that_appends_it() {
        noClasses()
                .should()
                .callMethodWhere(
                        new DescribedPredicate<>("a subscribing processor is asked for") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                var name = call.getTarget().getName();
                                return name.equals("usingSubscribingEventProcessors")
                                        || name.equals("registerSubscribingEventProcessor");
                            }
                        })
                .check(API);
    }

    @Test
    void settings_of_the_framework_stay_inside_their_package() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.context.annotation.Configuration")
                .should()
                .bePackagePrivate()
                .check(API);
    }

    @Test
    void resources_return_no_text_of_their_own_making() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .callMethod(Throwable.class, "getMessage")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(API);
    }
}
