package org.safeguardinghub.embedded;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A server that did not start, and why: the message is one line that can be shown as it is. A
 * server that was refused holds no port, no folder and no process.
 */
public abstract sealed class StartRefused extends RuntimeException {
    private final String line;

    private StartRefused(String line, @Nullable Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    /** The reason, fit to be shown to whoever started the server. */
    public String line() {
        return line;
    }

    /** Somebody else listens on the port. */
    public static final class PortTaken extends StartRefused {
        private final String server;
        private final int port;

        public PortTaken(String server, int port) {
            super(
                    "port "
                            + port
                            + ", wanted for "
                            + server
                            + ", is taken by another program or not allowed",
                    null);
            this.server = server;
            this.port = port;
        }

        /** For which of the servers it was wanted. */
        public String server() {
            return server;
        }

        public int port() {
            return port;
        }
    }

    /** The folder cannot be made or written, or what lies in it is not ours. */
    public static final class FolderUnusable extends StartRefused {
        private final Path folder;

        public FolderUnusable(Path folder, String why, @Nullable Throwable cause) {
            super("the data folder " + folder + " cannot be used: " + why, cause);
            this.folder = folder;
        }

        public Path folder() {
            return folder;
        }
    }

    /** Another running hub works in the folder. */
    public static final class FolderBusy extends StartRefused {
        public FolderBusy(Path folder) {
            super("the data folder " + folder + " is in use by another running hub", null);
        }
    }

    /** The server itself failed; its own log says more. */
    public static final class ServerFailed extends StartRefused {
        public ServerFailed(String server, String why, @Nullable Throwable cause) {
            super(server + " did not start: " + why, cause);
        }
    }
}
