package org.safeguardinghub.dev;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that only a real installation has. The development hub brings shared secrets, an issuer
 * that believes them and servers of its own: beside real ones it would open a door, so it does not
 * start at all. Control C-24.
 */
final class ProductionSettings {
    /** Written as Spring compares them: small letters and digits alone. */
    private static final List<String> SIGNS =
            List.of(
                    "springdatasourceurl",
                    "springkafkabootstrapservers",
                    "springsecurityoauth2resourceserver",
                    // these could carry any of the above
                    "springapplicationjson",
                    "springconfigimport",
                    "springconfiglocation",
                    "springconfigadditionallocation");

    private ProductionSettings() {}

    /** Throws, naming the first such setting, but never its value. */
    static void refuseBeside(
            Map<String, String> environment,
            Collection<String> systemProperties,
            List<String> arguments) {
        find("the environment variable", environment.keySet());
        find("the system property", systemProperties);
        find("the argument", arguments.stream().map(ProductionSettings::nameOf).toList());
    }

    private static void find(String where, Collection<String> names) {
        Optional<String> sign =
                names.stream().filter(ProductionSettings::isSign).sorted().findFirst();
        if (sign.isPresent()) {
            throw new UsageError(
                    "the development hub does not start beside production settings: "
                            + where
                            + " "
                            + sign.get()
                            + " is present");
        }
    }

    private static boolean isSign(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SIGNS.stream().anyMatch(plain::startsWith);
    }

    private static String nameOf(String argument) {
        int value = argument.indexOf('=');
        return value < 0 ? argument : argument.substring(0, value);
    }
}
