package org.safeguardinghub.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"org.safeguardinghub.verifier", "org.safeguardinghub.witness"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule A_JDK_IS_ALL_IT_NEEDS_AND_NOTHING_OF_THE_HUB_IS_IN_IT =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "com.sun.net.httpserver..",
                            "org.jspecify..",
                            "org.safeguardinghub.verifier..",
                            "org.safeguardinghub.witness..");

    @ArchTest
    static final ArchRule ONLY_A_WITNESS_CAN_SIGN =
            noClasses()
                    .that()
                    .resideInAPackage("org.safeguardinghub.verifier..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.PrivateKey");
}
