package org.safeguardinghub.api.auditreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is made while it is read, of which one file is held at a time. Where a file cannot be
 * read it ends without its end, and nobody takes it for whole.
 */
final class ZipStream extends InputStream {
    private static final int BYTE = 0xff;

    private final Iterator<File> files;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private byte[] piece = {};
    private int given;
    private boolean finished;

    ZipStream(Iterator<File> files) {
        this.files = files;
    }

    /** What lies at a path, asked for once. */
    record File(String path, Supplier<byte[]> bytes) {
        static File of(String path, String text) {
            return new File(path, () -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        while (given == piece.length) {
            if (finished) {
                return -1;
            }
            make();
        }
        int count = Math.min(length, piece.length - given);
        System.arraycopy(piece, given, into, from, count);
        given += count;
        return count;
    }

    private void make() throws IOException {
        if (files.hasNext()) {
            var file = files.next();
            zip.putNextEntry(new ZipEntry(file.path()));
            zip.write(file.bytes().get());
            zip.closeEntry();
        } else {
            zip.finish();
            finished = true;
        }
        piece = made.toByteArray();
        given = 0;
        made.reset();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
