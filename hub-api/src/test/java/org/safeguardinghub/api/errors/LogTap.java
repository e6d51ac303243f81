package org.safeguardinghub.api.errors;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Everything that is written to the console from its making until it is closed, over all tests: a
 * capture for each test would lose what the others wrote.
 */
final class LogTap implements AutoCloseable {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    LogTap() {
        System.setOut(both(out));
        System.setErr(both(err));
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private PrintStream both(PrintStream console) {
        var tee =
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        written.write(one);
                        console.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        written.write(bytes, from, length);
                        console.write(bytes, from, length);
                    }
                };
        return new PrintStream(tee, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
