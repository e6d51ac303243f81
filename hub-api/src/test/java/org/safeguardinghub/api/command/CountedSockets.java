package org.safeguardinghub.api.command;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/**
 * Sockets that count, for each thread, how often it said something and then waited for an answer.
 * That is what a question costs however busy the machine is, whatever JDBC calls it was made of.
 */
public final class CountedSockets extends SocketFactory {
    private static final ThreadLocal<int[]> WAITED = ThreadLocal.withInitial(() -> new int[1]);

    /** How often this thread has waited so far. */
    static int waited() {
        return WAITED.get()[0];
    }

    @Override
    public Socket createSocket() {
        return new Counted();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedByTheDriver();
    }

    @Override
    public Socket createSocket(InetAddress to, int port, InetAddress local, int localPort) {
        throw connectedByTheDriver();
    }

    /** The driver of the database asks for a socket and connects it itself. */
    private static UnsupportedOperationException connectedByTheDriver() {
        return new UnsupportedOperationException("only the driver of the database connects these");
    }

    private static final class Counted extends Socket {
        private volatile boolean said;

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    said = true;
                    out.write(bytes, from, length);
                }

                @Override
                public void write(int one) throws IOException {
                    said = true;
                    out.write(one);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    waits();
                    return super.read(bytes, from, length);
                }

                @Override
                public int read() throws IOException {
                    waits();
                    return super.read();
                }
            };
        }

        private void waits() {
            if (said) {
                said = false;
                WAITED.get()[0]++;
            }
        }
    }
}
