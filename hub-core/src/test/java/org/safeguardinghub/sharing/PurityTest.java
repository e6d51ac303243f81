package org.safeguardinghub.sharing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

class PurityTest {
    private static final JavaClasses SHARING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.safeguardinghub.sharing");

    @Test
    void rulings_use_the_shared_words_and_the_jdk_alone() {
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
                                "java.nio.charset.."))
                .check(SHARING);
    }

    @Test
    void rulings_read_no_clock_and_draw_no_lots() {
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
                .callMethod(System.class, "currentTimeMillis")
                .check(SHARING);
    }
}
