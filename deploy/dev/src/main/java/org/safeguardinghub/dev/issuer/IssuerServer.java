package org.safeguardinghub.dev.issuer;

import com.nimbusds.jose.jwk.RSAKey;

import org.safeguardinghub.embedded.LoopbackPort;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The development issuer: an OAuth 2.0 server of its own on 127.0.0.1, so that the hub is the same
 * resource server here as in production. Shared secrets and unbound tokens are for development
 * alone.
 */
public final class IssuerServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String address;

    private IssuerServer(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts the issuer.
     *
     * @param hubPort where the hub will answer: people who sign in there may be sent back to it
     */
    public static IssuerServer start(int port, Path folder, Seats seats, int hubPort)
            throws IOException {
        int claimed = LoopbackPort.claim("the issuer", port);
        String address = "http://" + LoopbackPort.HOST + ":" + claimed;
        RSAKey key = SigningKey.keptIn(folder);
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(IssuerConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .registerShutdownHook(false)
                        .initializers(
                                start -> {
                                    var beans = start.getBeanFactory();
                                    beans.registerSingleton(
                                            "place", new IssuerPlace(address, hubPort));
                                    beans.registerSingleton("seats", seats);
                                    beans.registerSingleton("signingKey", key);
                                })
                        .run(settings(claimed));
        return new IssuerServer(context, address);
    }

    /** What tokens say in {@code iss}; also the base of all its addresses. */
    public String address() {
        return address;
    }

    public String jwkSetUri() {
        return address + "/oauth2/jwks";
    }

    public String tokenUri() {
        return address + "/oauth2/token";
    }

    @Override
    public void close() {
        context.close();
    }

    /** The hub's own settings file lies on the same class path and must not be read here. */
    private static String[] settings(int port) {
        return new String[] {
            "--spring.config.name=development-issuer",
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--logging.level.root=WARN",
            // starts beside the issuer and would remark that it is alone
            "--logging.level.org.apache.kafka.controller=ERROR",
            "--server.address=" + LoopbackPort.HOST,
            "--server.port=" + port,
            "--server.shutdown=immediate",
            // all addresses are filters, and Tomcat runs filters only in front of a servlet
            "--server.servlet.register-default-servlet=true",
            // cookies do not tell ports apart, and the hub may have a session too
            "--server.servlet.session.cookie.name=ISSUER_SESSION"
        };
    }
}
