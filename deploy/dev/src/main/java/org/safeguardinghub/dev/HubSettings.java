package org.safeguardinghub.dev;

import org.safeguardinghub.dev.issuer.IssuerServer;
import org.safeguardinghub.embedded.KafkaBroker;
import org.safeguardinghub.embedded.LoopbackPort;
import org.safeguardinghub.embedded.PostgresServer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the hub is told from outside, exactly as an installation would tell it. */
final class HubSettings {
    private final Map<String, String> settings = new TreeMap<>();

    HubSettings(int port, int managementPort, boolean quiet) {
        put("server.address", LoopbackPort.HOST);
        put("server.port", Integer.toString(port));
        put("management.server.address", LoopbackPort.HOST);
        put("management.server.port", Integer.toString(managementPort));
        // an open feed must not keep a developer waiting who pressed Ctrl-C
        put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        put("spring.main.banner-mode", "off");
        put("spring.main.log-startup-info", "false");
        // files beside the working directory could carry production settings
        put("spring.config.location", "optional:classpath:/,optional:classpath:/config/");
        // the embedded broker's everyday remarks on being alone and on being stopped
        put("logging.level.org.apache.kafka.controller", "ERROR");
        put("logging.level.org.apache.kafka.clients.NetworkClient", "ERROR");
        put("logging.level.org.apache.catalina.loader.WebappClassLoaderBase", "ERROR");
        put("logging.level.root", quiet ? "ERROR" : "WARN");
        put("logging.level.org.safeguardinghub", quiet ? "ERROR" : "INFO");
    }

    HubSettings with(PostgresServer postgres, Passwords passwords) {
        put("spring.datasource.url", postgres.jdbcUrl(PostgresServer.HUB));
        put("spring.datasource.username", passwords.application().name());
        put("spring.datasource.password", passwords.application().password());
        put("spring.flyway.url", postgres.jdbcUrl(PostgresServer.HUB));
        put("spring.flyway.user", passwords.owner().name());
        put("spring.flyway.password", passwords.owner().password());
        return this;
    }

    /** The keys lie in a database of their own, wrapped by a master key that lies in neither. */
    HubSettings withKeys(PostgresServer postgres, Passwords passwords, DataFolder data) {
        put("hub.keys.url", postgres.jdbcUrl(PostgresServer.KEYS));
        put("hub.keys.username", passwords.application().name());
        put("hub.keys.password", passwords.application().password());
        put("hub.keys.flyway.user", passwords.owner().name());
        put("hub.keys.flyway.password", passwords.owner().password());
        put("hub.keys.master-file", data.masterKey().toString());
        return this;
    }

    HubSettings with(KafkaBroker kafka, Passwords passwords) {
        kafka.clientSettings(passwords.kafka())
                .forEach(
                        (name, value) ->
                                put(
                                        name.equals("bootstrap.servers")
                                                ? "spring.kafka.bootstrap-servers"
                                                : "spring.kafka.properties." + name,
                                        value.toString()));
        return this;
    }

    HubSettings with(IssuerServer issuer) {
        String resource = "spring.security.oauth2.resourceserver.jwt.";
        put(resource + "issuer-uri", issuer.address());
        put(resource + "jwk-set-uri", issuer.jwkSetUri());
        put(resource + "audiences", "hub");
        return this;
    }

    String[] asArguments() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private void put(String name, String value) {
        settings.put(name, value);
    }
}
