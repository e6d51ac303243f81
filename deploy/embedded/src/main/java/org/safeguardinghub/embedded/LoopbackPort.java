package org.safeguardinghub.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1, the only address the embedded servers listen on. */
public final class LoopbackPort {
    /** The one address of all embedded servers. */
    public static final String HOST = "127.0.0.1";

    private static final int LEAST = 20_000;
    private static final int MOST = 32_000;
    private static final int TRIES = 100;

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

    /**
     * A port that was free a moment ago, of those that no system gives to outgoing connections: one
     * of them could take it before the server does.
     */
    public static int free() {
        IOException taken = new IOException("not tried");
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return probe(ThreadLocalRandom.current().nextInt(LEAST, MOST));
            } catch (IOException inUse) {
                taken = inUse;
            }
        }
        throw new UncheckedIOException("no free port on loopback", taken);
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }
}
