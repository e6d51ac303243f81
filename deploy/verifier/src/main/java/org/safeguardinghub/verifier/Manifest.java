package org.safeguardinghub.verifier;

import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.tree.Hashes;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of an export's files with their digests. It is not signed: it shows what was damaged or
 * lost on the way, and nothing against somebody who writes another one.
 */
final class Manifest {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Export export;
    private final long files;
    private final Findings findings;

    /**
     * @param files in the export, with the manifest
     */
    Manifest(Export export, long files, Findings findings) {
        this.export = export;
        this.files = files;
        this.findings = findings;
    }

    List<String> check() throws IOException {
        long listed = 0;
        String before = "";
        var sha256 = Hashes.sha256();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                export.open(Contents.MANIFEST), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher parts = LINE.matcher(line);
                // each after the last: so none is named twice, and all are there if the number fits
                if (!parts.matches() || parts.group(2).compareTo(before) <= 0) {
                    findings.add("the manifest is not a sorted list of digests and paths");
                    return List.of();
                }
                before = parts.group(2);
                listed++;
                if (isOutside(before)) {
                    findings.add("the manifest names a file outside the export");
                } else {
                    compare(parts.group(1), before, sha256);
                }
            }
        } catch (FileNotFoundException none) {
            return List.of();
        }
        if (listed != files - 1) {
            findings.add(
                    "the manifest lists %s files, the export has %s besides"
                            .formatted(Answer.count(listed), Answer.count(files - 1)));
        }
        return List.of("manifest     " + Answer.count(listed) + " files listed; it is not signed");
    }

    private void compare(String digest, String path, MessageDigest sha256) throws IOException {
        try {
            byte[] found = Payloads.digest(sha256, export, path);
            if (!HexFormat.of().formatHex(found).equals(digest)) {
                findings.add(path + " is not what the manifest says");
            }
        } catch (FileNotFoundException missing) {
            findings.add(path + " is in the manifest and not in the export");
        }
    }

    private static boolean isOutside(String path) {
        return path.equals(Contents.MANIFEST)
                || path.startsWith("/")
                || path.chars().anyMatch(c -> c < 0x20 || c == '\\')
                || ("/" + path + "/").contains("/../");
    }
}
