package org.safeguardinghub.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A witness over HTTP: {@code POST /add-checkpoint}, and nothing else. */
final class WitnessServer implements Closeable {
    private static final String PATH = "/add-checkpoint";

    /** Bytes: a proof of 63 hashes and a checkpoint with many signatures are far less. */
    private static final int LARGEST_BODY = 64 << 10;

    private static final int WAITING = 64;

    private final Witness witness;
    private final PrintStream log;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Holds the lock on what the witness keeps, for as long as this serves. */
    private final Closeable folder;

    private WitnessServer(Witness witness, Closeable folder, HttpServer server, PrintStream log) {
        this.witness = witness;
        this.folder = folder;
        this.server = server;
        this.log = log;
    }

    /**
     * @param folder that the witness keeps; closed when this is
     */
    static WitnessServer start(
            Witness witness, Closeable folder, InetSocketAddress at, PrintStream log)
            throws IOException {
        // seconds, for a sender that never ends and a reader that never takes
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        System.setProperty("jdk.httpserver.maxConnections", "256");
        var started = new WitnessServer(witness, folder, HttpServer.create(at, WAITING), log);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::take);
        started.server.start();
        return started;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return Reply.refused(404, "only " + PATH + " is here");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Reply.refused(405, "POST is expected");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.refused(400, "more than 64 KiB");
        }
        var reply = judged(body);
        if (reply.status() != 200) {
            log.println("refused: " + reply.status() + " " + reply.body().strip());
        }
        return reply;
    }

    private Reply judged(byte[] body) {
        try {
            return witness.addCheckpoint(body);
        } catch (IOException | RuntimeException failed) {
            log.println("not cosigned: " + failed);
            return Reply.refused(500, "the witness cannot keep what it sees");
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        folder.close();
    }
}
