package org.safeguardinghub.subjectaccess.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.subjectaccess.bundle.BundleCheck.Fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A copy of a bundle that is not what was released is found, whatever was done to it. */
class BundleCheckProperties {
    private static final int MUTATIONS = 2_000;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Cover COVER = new Cover("hill-school", "SAR 12", NOON, NOON);

    @Test
    void a_bundle_is_what_was_released() {
        var random = new Random(1);
        for (int n = 0; n < 200; n++) {
            var bundle = bundle(random);
            assertThat(BundleCheck.faults(bundle.zip(), bundle.manifest())).isEmpty();
        }
    }

    @Test
    void no_byte_of_it_can_be_another_one() {
        var random = new Random(2);
        var bundle = bundle(random);
        for (int n = 0; n < MUTATIONS; n++) {
            var changed = bundle.zip().clone();
            var place = random.nextInt(changed.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            assertThat(BundleCheck.faults(changed, bundle.manifest()))
                    .as("byte %d", place)
                    .isNotEmpty();
        }
        for (int n = 0; n < MUTATIONS; n++) {
            var shorter = Arrays.copyOf(bundle.zip(), random.nextInt(bundle.zip().length));
            assertThat(BundleCheck.faults(shorter, bundle.manifest())).isNotEmpty();
        }
    }

    @Test
    void what_was_done_to_the_files_is_named() throws IOException {
        var bundle = bundle(new Random(3));
        var files = files(bundle);
        assertThat(faults(with(files, Bundle.JSON, "{}"), bundle))
                .containsExactly(Fault.FILE_CHANGED);
        assertThat(faults(with(files, "more.txt", "x"), bundle)).containsExactly(Fault.FILE_ADDED);
        assertThat(faults(without(files, Bundle.HTML), bundle)).containsExactly(Fault.FILE_MISSING);
        assertThat(faults(without(files, Bundle.MANIFEST), bundle))
                .containsExactly(Fault.MANIFEST_MISSING);
        assertThat(
                        faults(
                                with(
                                        files,
                                        Bundle.MANIFEST,
                                        text(files, Bundle.MANIFEST)
                                                .replace("\"bytes\":", "\"bytes\":1")),
                                bundle))
                .contains(Fault.OTHER_MANIFEST, Fault.FILE_CHANGED);
        assertThat(BundleCheck.faults("no zip".getBytes(StandardCharsets.UTF_8), "x")).isNotEmpty();
    }

    /** Who writes files and manifest anew, each as it must be, is found by what the log has. */
    @Test
    void files_and_manifest_written_anew_are_found_by_the_release_alone() throws IOException {
        var bundle = bundle(new Random(4));
        var files = new TreeMap<>(with(files(bundle), Bundle.JSON, "{}"));
        files.remove(Bundle.MANIFEST);
        var manifest = Bundle.manifest(files);
        files.put(Bundle.MANIFEST, manifest);
        var forged = BundleZip.of(files);
        assertThat(BundleCheck.faults(forged, bundle.manifest()))
                .containsExactly(Fault.OTHER_MANIFEST);
        assertThat(BundleCheck.faults(forged, Sha256.of(manifest)))
                .as("control: by itself it is consistent")
                .isEmpty();
    }

    @Test
    void a_page_holds_no_markup_of_what_was_said() {
        var given = new Random(5);
        var lot = Lot.drawn(given);
        var cover = new Cover("hill-school", "<script>alert(1)</script>", NOON, NOON);
        var html =
                new String(
                        BundleHtml.of(cover, Bundle.entries(lot.told()), Map.of()),
                        StandardCharsets.UTF_8);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
    }

    private static Bundle bundle(Random random) {
        var lot = Lot.drawn(random);
        var file = new Attached("txt", "a letter".getBytes(StandardCharsets.UTF_8));
        return Bundle.of(COVER, Bundle.entries(lot.told()), Map.of(1, file));
    }

    private static List<Fault> faults(SortedMap<String, byte[]> files, Bundle released) {
        return BundleCheck.faults(BundleZip.of(files), released.manifest());
    }

    private static SortedMap<String, byte[]> files(Bundle bundle) throws IOException {
        return new TreeMap<>(BundleZip.read(bundle.zip()));
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> with(
            SortedMap<String, byte[]> files, String name, String text) {
        var others = new TreeMap<>(files);
        others.put(name, text.getBytes(StandardCharsets.UTF_8));
        return others;
    }

    private static SortedMap<String, byte[]> without(SortedMap<String, byte[]> files, String name) {
        var others = new TreeMap<>(files);
        others.remove(name);
        return others;
    }
}
