package org.safeguardinghub.subjectaccess.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What is released: one file with the entries for people and for machines, the files that go with
 * them, and a manifest of it all. The same cover and entries make the same bytes, so that a copy
 * can be made again and compared.
 *
 * @param zip the file
 * @param manifest digest of the manifest in it
 */
@SuppressWarnings("ArrayRecordComponent") // made here, and written out once
public record Bundle(byte[] zip, String manifest) {
    static final String MANIFEST = "manifest.json";
    static final String JSON = "bundle.json";
    static final String HTML = "bundle.html";

    /**
     * Makes it.
     *
     * @param told no other thing of what is held has a part in it
     * @param attached by the number of the entry with which it goes, counted from 1
     */
    public static Bundle of(Cover cover, List<Told> told, Map<Integer, Attached> attached) {
        var names = new TreeMap<Integer, String>();
        var files = new TreeMap<String, byte[]>();
        attached.forEach(
                (entry, file) -> {
                    names.put(entry, file.name(entry));
                    files.put(file.name(entry), file.bytes());
                });
        files.put(JSON, BundleJson.of(cover, told, names));
        files.put(HTML, BundleHtml.of(cover, told, names));
        var manifest = manifest(files);
        files.put(MANIFEST, manifest);
        return new Bundle(BundleZip.of(files), Sha256.of(manifest));
    }

    /** Digest of what is told, whenever the bundle is made. */
    public static String digest(List<Told> told) {
        return Sha256.of(BundleJson.JSON.writeValueAsBytes(BundleJson.entries(told, Map.of())));
    }

    /** Of all told, in their order. */
    public static List<Told> entries(SequencedMap<Integer, Told> told) {
        return new ArrayList<>(told.values());
    }

    static byte[] manifest(SequencedMap<String, byte[]> files) {
        var manifest = BundleJson.JSON.createObjectNode();
        manifest.put("format", "subject-access-manifest.1");
        var listed = manifest.putArray("files");
        files.forEach(
                (name, bytes) ->
                        listed.addObject()
                                .put("name", name)
                                .put("bytes", bytes.length)
                                .put("sha256", Sha256.of(bytes)));
        return BundleJson.JSON.writeValueAsBytes(manifest);
    }

    /** Names nothing of the content. */
    @Override
    public String toString() {
        return "Bundle " + manifest;
    }
}
