package org.safeguardinghub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on 127.0.0.1, the only address the embedded servers listen on. */
public final class LoopbackPort {
    /** The one address of all embedded servers. */
    public static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /** The wanted port, or any free one for 0; throws when the wanted one cannot be had. */
    public static int claim(String server, int wanted) {
        if (wanted == 0) {
            return free();
        }
        try {
            return probe(wanted);
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartRefused.PortTaken(server, wanted);
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try {
            return probe(0);
        } catch (IOException none) {
            throw new UncheckedIOException("no free port on loopback", none);
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }
}
