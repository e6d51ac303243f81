package org.safeguardinghub.subjectaccess.bundle;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Whether a file is the bundle that was released. The manifest tells of the files, and the digest
 * in the log of the manifest: whoever changes both files and manifest is found by the log alone.
 */
public final class BundleCheck {
    private BundleCheck() {}

    /** What can be wrong with a bundle. */
    public enum Fault {
        /** no file of files, or a broken one */
        UNREADABLE,
        MANIFEST_MISSING,
        /** the manifest is not the one of the release */
        OTHER_MANIFEST,
        FILE_MISSING,
        FILE_CHANGED,
        /** a file that the manifest does not name */
        FILE_ADDED,
        /** all files are as they were, and what holds them together is not */
        PACKED_OTHERWISE
    }

    /**
     * All that is wrong; nothing of a bundle that is as it was released.
     *
     * @param manifest the digest that the release recorded
     */
    public static List<Fault> faults(byte[] zip, String manifest) {
        try {
            return faults(zip, BundleZip.read(zip), manifest);
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            return List.of(Fault.UNREADABLE);
        }
    }

    private static List<Fault> faults(
            byte[] zip, SequencedMap<String, byte[]> files, String digest) {
        var manifest = files.get(Bundle.MANIFEST);
        if (manifest == null) {
            return List.of(Fault.MANIFEST_MISSING);
        }
        var faults = new ArrayList<Fault>();
        if (!Sha256.of(manifest).equals(digest)) {
            faults.add(Fault.OTHER_MANIFEST);
        }
        var unlisted = new TreeMap<>(files);
        unlisted.remove(Bundle.MANIFEST);
        for (var listed : BundleJson.JSON.readTree(manifest).path("files")) {
            var bytes = unlisted.remove(listed.path("name").asString(""));
            if (bytes == null) {
                faults.add(Fault.FILE_MISSING);
            } else if (!isAsListed(bytes, listed)) {
                faults.add(Fault.FILE_CHANGED);
            }
        }
        if (!unlisted.isEmpty()) {
            faults.add(Fault.FILE_ADDED);
        }
        if (!Arrays.equals(BundleZip.of(new TreeMap<>(files)), zip)) {
            faults.add(Fault.PACKED_OTHERWISE);
        }
        return faults;
    }

    private static boolean isAsListed(byte[] bytes, JsonNode listed) {
        return listed.path("bytes").asInt(-1) == bytes.length
                && listed.path("sha256").asString("").equals(Sha256.of(bytes));
    }
}
