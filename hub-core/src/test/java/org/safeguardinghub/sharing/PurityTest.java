package org.safeguardinghub.sharing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.basis.LawfulBasis;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

class PurityTest {
    private static final JavaClasses SHARING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.safeguardinghub.sharing");

    private static final ArchRule SHARED_WORDS_AND_THE_JDK =
            classes()
                    .that()
                    .haveSimpleNameNotEndingWith("package-info")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "org.safeguardinghub.sharing..",
                                            "org.safeguardinghub.shared",
                                            "org.jspecify..",
                                            "java.lang..",
                                            "java.util..",
                                            "java.time..",
                                            "java.io..",
                                            "java.nio.charset..")
                                    .or(belongToAnyOf(LawfulBasis.class)));

    private static final ArchRule NO_CLOCK_AND_NO_LOTS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class)
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @Test
    void rulings_use_the_shared_words_and_the_jdk_alone() {
        SHARED_WORDS_AND_THE_JDK.check(SHARING);
    }

    @Test
    void rulings_read_no_clock_and_draw_no_lots() {
        NO_CLOCK_AND_NO_LOTS.check(SHARING);
    }

    @Test
    void what_is_planted_would_be_found() {
        var query = new ClassFileImporter().importClasses(PlantedQuery.class);
        var rule = new ClassFileImporter().importClasses(PlantedRule.class);
        assertThat(SHARED_WORDS_AND_THE_JDK.evaluate(query).hasViolation()).isTrue();
        assertThat(NO_CLOCK_AND_NO_LOTS.evaluate(rule).hasViolation()).isTrue();
    }
}
