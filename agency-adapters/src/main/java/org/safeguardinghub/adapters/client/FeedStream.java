package org.safeguardinghub.adapters.client;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The feed as it comes, one event after the other. {@link #hasNext} blocks until an event is there
 * or the stream has ended; {@link #close}, from any thread, ends it. For one reading thread.
 */
public final class FeedStream implements Iterator<FeedEvent>, AutoCloseable {
    private static final int LARGEST_EVENT = 1 << 20;
    private final InputStream source;
    private final BufferedReader lines;
    private @Nullable FeedEvent next;
    private volatile boolean closed;

    FeedStream(InputStream source) {
        this.source = source;
        this.lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !closed) {
            next = read();
        }
        return next != null;
    }

    @Override
    public FeedEvent next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the feed has ended");
        }
        FeedEvent event = next;
        next = null;
        return event;
    }

    /** Closes the source itself: the reader on top would wait for the thread that reads. */
    @Override
    public void close() {
        closed = true;
        try {
            source.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Server-sent events: data lines up to a blank line; comments and other fields are passed by.
     */
    private @Nullable FeedEvent read() {
        StringBuilder content = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !content.isEmpty()) {
                    return new FeedEvent(Wire.JSON.readTree(content.toString()));
                }
                if (line.startsWith("data:")) {
                    content.append(line, line.startsWith("data: ") ? 6 : 5, line.length());
                    content.append('\n');
                }
                if (content.length() > LARGEST_EVENT) {
                    throw new NoAnswer("the feed sent an event larger than 1 MiB");
                }
            }
            return null;
        } catch (IOException broken) {
            if (closed) {
                return null;
            }
            throw new NoAnswer("the feed broke off", broken);
        }
    }
}
