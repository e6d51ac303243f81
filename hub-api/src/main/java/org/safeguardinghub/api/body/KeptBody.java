package org.safeguardinghub.api.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read, within its limit, and can be read again. */
public final class KeptBody extends HttpServletRequestWrapper {
    private static final String NAME = KeptBody.class.getName();

    private final byte[] bytes;

    KeptBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
        request.setAttribute(NAME, bytes);
    }

    /** The bytes of the request's body as they were sent; empty if there was none. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof byte[] kept ? kept.clone() : new byte[0];
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replay(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already here");
        }
    }
}
