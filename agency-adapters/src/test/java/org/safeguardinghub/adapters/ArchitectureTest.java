package org.safeguardinghub.adapters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.safeguardinghub.adapters",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ADAPTERS_RUN_AT_THE_AGENCY_AND_KNOW_NOTHING_OF_THE_HUBS_INSIDE =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "tools.jackson..",
                            "picocli..",
                            "org.safeguardinghub.adapters..");

    @ArchTest
    static final ArchRule TRANSLATORS_ARE_PURE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..adapters.education..",
                            "..adapters.health..",
                            "..adapters.police..",
                            "..adapters.socialcare..",
                            "..adapters.person..",
                            "..adapters.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net..", "java.nio.file..", "..adapters.client..", "picocli..");

    @ArchTest
    static final ArchRule THE_CLIENT_KNOWS_NO_FORMAT =
            noClasses()
                    .that()
                    .resideInAPackage("..adapters.client..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..adapters.wire..", "..adapters.command..", "..adapters.publish..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_RING =
            slices().matching("org.safeguardinghub.adapters.(*)..").should().beFreeOfCycles();
}
