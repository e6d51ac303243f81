package org.safeguardinghub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.api.Caseworker.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.forgetting.erase.ErasedEntries;
import org.safeguardinghub.ledger.LedgerReading;
import org.safeguardinghub.ledger.note.SigningKey;
import org.safeguardinghub.verifier.Verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The whole ledger is taken out and checked without the hub. */
class LedgerExportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String REASON = "{'reason':'INSPECTION'}";
    private static final int BUNDLE = 256;

    /** Only the record that is erased says it. */
    private static final String WORD = "w" + UUID.randomUUID().toString().replace("-", "");

    @TempDir static Path folder;
    private static HubWithBroker hub;

    @BeforeAll
    static void something_was_erased() throws IOException {
        hub = new HubWithBroker(Files.createDirectories(folder.resolve("hub")));
        register("oak", "SCHOOL");
        register("oversight", "OVERSIGHT");
        var system = new Caseworker(hub, "oak", "PUBLISHER", "x.system");
        var child = system.made("/subjects", "{'id':'$','content':{'ID':{'preferredName':'Bo'}}}");
        var concern =
                system.made(
                        "/concerns",
                        "{'id':'$','subjects':['%s'],'content':{'NARR':{'account':'%s'}}}"
                                .formatted(child, WORD));
        Erasures.of(hub, "oak").erased(concern);
        long head = hub.count("select position from event_head");
        await().atMost(PATIENCE).until(() -> hub.part(LedgerReading.class).size() >= head);
    }

    private static void register(String agency, String kind) {
        new Caseworker(hub, "hub-operator", "HUB_ADMIN", "o.operator")
                .made(
                        "/agencies",
                        "{'id':'$','agency':'%s','name':'An agency','kind':'%s',"
                                        .formatted(agency, kind)
                                + "'areas':['E08000021'],'desk':{'name':'Front door'}}");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void all_entries_are_verified_elsewhere_and_the_erased_are_named() throws Exception {
        var answer = exported("AUDITOR", REASON);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("ledger.zip");
        assertThat(answer.headers().firstValue("Hub-As-Of")).isPresent();
        var files = files(answer.body());
        int erased = hub.part(ErasedEntries.class).indexes().size();
        assertThat(erased).isPositive();
        assertThat(verified(files, 0))
                .startsWith("VALID: %,d entries of ".formatted(size(files)))
                .contains("payloads     0 as recorded, %d said to be erased".formatted(erased));
        assertThat(size(files)).as("more than a bundle").isGreaterThan(BUNDLE);
        assertThat(files.keySet())
                .noneMatch(path -> path.startsWith("payload/"))
                .contains("tile/entries/000", "tile/0/000");
        files.values()
                .forEach(
                        bytes ->
                                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                        .doesNotContain(WORD));
    }

    @Test
    void of_a_changed_one_the_first_entry_that_is_another_is_named() throws Exception {
        var files = files(exported("AUDITOR", REASON).body());
        var random = new Random(11);
        for (int time = 0; time < 5; time++) {
            int index = random.nextInt(BUNDLE);
            var changed = with(files, "tile/entries/000", bundle -> changedAt(bundle, index));
            assertThat(verified(changed, 1))
                    .startsWith("TAMPERED: ")
                    .contains("first bad entry: index %d\n".formatted(index));
        }
    }

    @Test
    void one_that_lacks_something_or_was_cut_off_is_not_taken_for_whole() throws Exception {
        byte[] whole = exported("AUDITOR", REASON).body();
        var files = files(whole);
        for (var path : List.of("tile/entries/000", "tile/0/000")) {
            var lacking = new TreeMap<>(files);
            lacking.remove(path);
            assertThat(verified(lacking, 1)).as(path).startsWith("TAMPERED: ");
        }
        var other = with(files, "checkpoint", LedgerExportIT::ofOneMore);
        assertThat(verified(other, 1)).startsWith("TAMPERED: ");
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 30));
        assertThat(verify(cut, 2)).startsWith("not verified: ");
    }

    @Test
    void it_needs_a_reason_and_is_recorded_as_taken_before_it_leaves() throws Exception {
        long before = taken();
        var refused = exported("AUDITOR", "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("field.missing");
        assertThat(exported("PRACTITIONER", REASON).statusCode()).isEqualTo(403);
        assertThat(taken()).isEqualTo(before);
        exported("AUDITOR", REASON);
        assertThat(taken()).isEqualTo(before + 1);
        var auditor = new Caseworker(hub, "oversight", "AUDITOR", "a.auditor").asking("AUDIT");
        var path =
                "/audit/decisions?topic=TAKING&outcome=LEDGER&period="
                        + YearMonth.now(ZoneId.of("Europe/London"));
        await().atMost(PATIENCE).until(() -> !json(auditor.get(path)).path("items").isEmpty());
        var newest = json(auditor.get(path)).at("/items/0");
        assertThat(newest.path("ground").asString()).isEqualTo("INSPECTION");
        assertThat(newest.path("sub").asString()).isEqualTo("a.AUDITOR");
    }

    private static long taken() {
        return hub.count("select count(*) from event where name = 'audit.data-taken'");
    }

    private static HttpResponse<byte[]> exported(String role, String body) throws Exception {
        return CLIENT.send(
                hub.to("/api/v1/ledger/exports")
                        .header("Authorization", "Bearer " + hub.token("oversight", role))
                        .header("Purpose", "AUDIT")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static int size(Map<String, byte[]> files) {
        var note = new String(files.get("checkpoint"), StandardCharsets.UTF_8);
        return Integer.parseInt(note.lines().skip(1).findFirst().orElseThrow());
    }

    private static Map<String, byte[]> with(
            Map<String, byte[]> files, String path, UnaryOperator<byte[]> change) {
        var changed = new TreeMap<>(files);
        changed.compute(path, (_, bytes) -> change.apply(bytes));
        return changed;
    }

    /** With another last byte of the entry at this place of a bundle. */
    private static byte[] changedAt(byte[] bundle, int place) {
        byte[] changed = bundle.clone();
        int end = 0;
        for (int n = 0; n <= place; n++) {
            end += 2 + ((bundle[end] & 0xff) << 8) + (bundle[end + 1] & 0xff);
        }
        changed[end - 1] ^= 1;
        return changed;
    }

    /** Of one entry more: what was signed is another text. */
    private static byte[] ofOneMore(byte[] note) {
        var lines = new String(note, StandardCharsets.UTF_8).split("\n", 3);
        return (lines[0] + "\n" + (Integer.parseInt(lines[1]) + 1) + "\n" + lines[2])
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String verified(Map<String, byte[]> files, int expected) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return verify(Files.write(folder.resolve("export.zip"), bytes.toByteArray()), expected);
    }

    private static String verify(Path export, int expected) throws IOException {
        var key = hub.part(SigningKey.class).verifier();
        var policy =
                Files.writeString(folder.resolve("policy"), "log %s\nquorum none\n".formatted(key));
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int ended =
                new Verify(Map.of(), out, out)
                        .run(List.of(export.toString(), "--policy", policy.toString()));
        var said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(said).isEqualTo(expected);
        return said;
    }
}
