package org.safeguardinghub.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.verifier.tree.Hashes;
import org.safeguardinghub.verifier.tree.NaiveTree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The command as people call it: on a folder, a zip, a server and a receipt. */
class VerifyTest {
    private static final int SIZE = 700;
    private static final int INDEX = 321;

    private final Ledger ledger = new Ledger();
    private final List<byte[]> entries = LongStream.range(0, SIZE).mapToObj(Entries::at).toList();
    private final MemoryExport export = MemoryExport.of(entries);
    private final byte[] root = export.write(entries);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir Path folder;

    @BeforeEach
    void policy() throws IOException {
        export.files().put("checkpoint", ledger.checkpoint(SIZE, root));
        Files.writeString(file("policy"), ledger.policyText());
    }

    @Test
    void a_folder_and_a_zip() throws IOException {
        assertThat(verify(folder().toString())).isZero();
        assertThat(said()).startsWith("VALID: 700 entries of hub.example/ledger");
        assertThat(verify(zip().toString())).isZero();
    }

    @Test
    void a_changed_zip() throws IOException {
        export.file("tile/0/001")[0] ^= 1;
        assertThat(verify(zip().toString())).isEqualTo(1);
        assertThat(said()).startsWith("TAMPERED: ").contains("first bad entry: index 256");
    }

    @Test
    void a_zip_with_two_files_of_one_name_is_not_read() throws IOException {
        byte[] zip = Files.readAllBytes(zip());
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        Files.write(
                file("twice.zip"),
                text.replace("tile/0/001", "tile/0/000").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify(file("twice.zip"))).isEqualTo(2);
    }

    @Test
    void an_earlier_checkpoint_and_an_earlier_receipt() throws IOException {
        Files.write(
                file("before"), ledger.checkpoint(500, NaiveTree.root(leaves().subList(0, 500))));
        Files.write(file("receipt"), receipt(entries.get(INDEX)));
        assertThat(verify(folder().toString(), "--since", file("before").toString())).isZero();
        assertThat(verify(folder().toString(), "--since", file("receipt").toString())).isZero();
        Files.write(file("before"), ledger.checkpoint(500, new byte[32]));
        assertThat(verify(folder().toString(), "--since", file("before").toString())).isEqualTo(1);
    }

    @Test
    void a_receipt_and_its_payload() throws IOException {
        Files.write(file("receipt"), receipt(entries.get(INDEX)));
        Files.write(file("payload"), Entries.payload(INDEX));
        assertThat(verify(file("receipt"), "--payload", file("payload").toString())).isZero();
        assertThat(said()).startsWith("VALID: entry 321 of hub.example/ledger").contains("payload");
        Files.write(file("payload"), new byte[1]);
        assertThat(verify(file("receipt"), "--payload", file("payload").toString())).isEqualTo(1);
    }

    @Test
    void a_receipt_for_another_entry_or_place() throws IOException {
        Files.write(file("receipt"), receipt(Entries.at(INDEX, new byte[1])));
        assertThat(verify(file("receipt"))).isEqualTo(1);
        var text = new String(receipt(entries.get(INDEX)), StandardCharsets.UTF_8);
        Files.writeString(file("receipt"), text.replace("index 321", "index 320"));
        assertThat(verify(file("receipt"))).isEqualTo(1);
        Files.writeString(file("receipt"), text.replaceFirst("extra [^\n]+\n", ""));
        assertThat(verify(file("receipt"))).isEqualTo(1);
    }

    @Test
    void too_few_witnesses() throws IOException {
        export.files().put("checkpoint", ledger.ownCheckpoint(SIZE, root));
        assertThat(verify(folder().toString())).isEqualTo(3);
        assertThat(said()).startsWith("UNCONFIRMED: ");
    }

    @Test
    void a_server_with_a_token_parts_that_grew_and_compression() throws IOException {
        // whoever read the checkpoint before it grew finds the full bundle instead of its part
        var grown =
                MemoryExport.of(LongStream.range(0, 800).mapToObj(Entries::at).toList()).files();
        for (var path : List.of("tile/0/002", "tile/entries/002")) {
            export.files().put(path, grown.get(path));
            export.files().remove(path + ".p/188");
        }
        var server = serve();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/ledger";
            assertThat(verify(url)).isZero();
            Files.writeString(file("token"), "secret\n");
            assertThat(verify(url, "--token-file", file("token").toString())).isZero();
            Files.writeString(file("token"), "other\n");
            assertThat(verify(url, "--token-file", file("token").toString())).isEqualTo(2);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("answered 401");
            export.files().remove("tile/entries/000");
            assertThat(verify(url)).isEqualTo(2);
        } finally {
            server.stop(0);
        }
    }

    private HttpServer serve() throws IOException {
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(any, 0);
        server.createContext(
                "/api/ledger/",
                exchange -> {
                    try (exchange) {
                        String asked =
                                exchange.getRequestURI()
                                        .getPath()
                                        .substring("/api/ledger/".length());
                        byte[] bytes = export.files().get(asked);
                        var token = exchange.getRequestHeaders().getFirst("Authorization");
                        if (!"Bearer secret".equals(token)) {
                            exchange.sendResponseHeaders(401, -1);
                        } else if (bytes == null) {
                            exchange.sendResponseHeaders(404, -1);
                        } else {
                            boolean compressed = asked.contains("entries");
                            byte[] body = compressed ? gzip(bytes) : bytes;
                            if (compressed) {
                                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                            }
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                        }
                    }
                });
        server.start();
        return server;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void a_token_does_not_leave_in_clear() {
        assertThat(verify("http://hub.invalid/ledger")).isEqualTo(2);
    }

    @Test
    void what_is_not_understood_is_2() throws IOException {
        var folder = folder().toString();
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder)).isEqualTo(2);
        assertThat(verify(folder, "--token", "secret")).isEqualTo(2);
        assertThat(verify(folder, "--since")).isEqualTo(2);
        assertThat(verify(folder, "--payload", file("policy").toString())).isEqualTo(2);
        assertThat(verify(file("policy"))).isEqualTo(2);
        assertThat(verify(file("nothing"))).isEqualTo(2);
        Files.createDirectory(file("empty"));
        assertThat(verify(file("empty"))).isEqualTo(2);
        Files.writeString(file("policy"), "log x\n");
        assertThat(verify(folder)).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("usage: verify");
    }

    private byte[] receipt(byte[] entry) {
        var text =
                new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                        .append(Base64.getEncoder().encodeToString(entry))
                        .append("\nindex " + INDEX + "\n");
        NaiveTree.inclusion(INDEX, leaves())
                .forEach(
                        hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        text.append('\n').append(new String(ledger.checkpoint(SIZE, root), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<byte[]> leaves() {
        var hashes = new Hashes();
        return entries.stream().map(hashes::leaf).toList();
    }

    private Path folder() throws IOException {
        for (var file : export.files().entrySet()) {
            var path = file("export").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return file("export");
    }

    private Path zip() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file("export.zip")))) {
            for (var file : export.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return file("export.zip");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private int verify(Object subject, String... more) {
        var all = new ArrayList<>(List.of(subject.toString(), "--policy"));
        all.add(file("policy").toString());
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        said.reset();
        told.reset();
        return new Verify(
                        Map.of("HUB_TOKEN", "secret"),
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(told, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
