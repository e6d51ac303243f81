package org.safeguardinghub.embedded;

/** Kafka's way of writing down who logs in. A {@link Login} holds nothing that needs escaping. */
final class Jaas {
    private Jaas() {}

    static String scram(Login login) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(login.name(), login.password());
    }

    /** Logs in as the login and accepts it, and nobody else. */
    static String plainServer(Login login) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                .formatted(login.name(), login.password());
    }
}
