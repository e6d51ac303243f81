package org.safeguardinghub.api.auditreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip that is read while it is made. */
class ZipStreamTest {
    private static final int FILES = 300;

    @TempDir Path folder;

    private static byte[] bytes(int n) {
        byte[] bytes = new byte[n * 37];
        new Random(n).nextBytes(bytes);
        return bytes;
    }

    private static List<ZipStream.File> files(AtomicInteger read) {
        return IntStream.range(0, FILES)
                .mapToObj(
                        n ->
                                new ZipStream.File(
                                        "tile/" + n,
                                        () -> {
                                            read.incrementAndGet();
                                            return bytes(n);
                                        }))
                .toList();
    }

    @Test
    void every_file_is_in_it_and_is_read_when_it_is_its_turn() throws IOException {
        var read = new AtomicInteger();
        var path = folder.resolve("all.zip");
        try (var zip = new ZipStream(files(read).iterator());
                var out = Files.newOutputStream(path)) {
            out.write(zip.read());
            assertThat(read).as("read for the first byte").hasValue(1);
            zip.transferTo(out);
        }
        assertThat(read).hasValue(FILES);
        try (var zip = new ZipFile(path.toFile())) {
            assertThat(zip.size()).isEqualTo(FILES);
            for (int n = 0; n < FILES; n++) {
                try (InputStream in = zip.getInputStream(zip.getEntry("tile/" + n))) {
                    assertThat(in.readAllBytes()).isEqualTo(bytes(n));
                }
            }
        }
    }

    @Test
    void where_a_file_cannot_be_read_nobody_takes_it_for_whole() throws IOException {
        var files = new ArrayList<>(files(new AtomicInteger()).subList(0, 5));
        files.add(
                new ZipStream.File(
                        "tile/5",
                        () -> {
                            throw new IllegalStateException("no store");
                        }));
        var path = folder.resolve("cut.zip");
        try (var zip = new ZipStream(files.iterator());
                var out = Files.newOutputStream(path)) {
            assertThatThrownBy(() -> zip.transferTo(out)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(path).isNotEmptyFile();
        assertThatThrownBy(() -> new ZipFile(path.toFile())).isInstanceOf(ZipException.class);
    }
}
