package org.safeguardinghub.api.concern;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.api.content.Said;
import org.safeguardinghub.api.problem.FieldError;
import org.safeguardinghub.api.problem.Problem;
import org.safeguardinghub.api.problem.ProblemException;
import org.safeguardinghub.concern.AttachFile;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.RecordId;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A file for a concern. All of the body, with the file in it, is at most 1 MiB. Source: interfaces,
 * section 2.
 *
 * @param name without a path
 * @param mediaType {@code application/pdf}, {@code image/png}, {@code image/jpeg} or {@code
 *     text/plain}; the file must be what it is called
 * @param sha256 of the file's bytes, in 64 lower-case hexadecimal digits
 * @param category who may read it, as for what is written in this category; NARR where none is
 *     given
 * @param description what it shows, in words
 * @param data the file's bytes in Base64
 */
record AttachmentRequest(
        @NotNull UUID id,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(max = 100) String mediaType,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @Nullable Category category,
        @Size(max = 2000) @Nullable String description,
        @NotNull @Size(min = 1, max = 1048576) String data) {

    /**
     * @throws ProblemException unless the file is what the request says it is
     */
    AttachFile toCommand(RecordId concern, AgencyId by) {
        var bytes = bytes();
        check(bytes);
        var attachment = RecordId.random();
        var in = category == null ? Category.NARR : category;
        var described = new TreeMap<String, Object>();
        described.put("id", attachment.text());
        described.put("name", name);
        described.put("mediaType", mediaType);
        described.put("size", bytes.length);
        described.put("sha256", sha256);
        if (description != null) {
            described.put("description", description);
        }
        var file = Map.of("name", name, "mediaType", mediaType, "data", data);
        return new AttachFile(
                concern,
                by,
                attachment,
                in,
                Said.in(in, Map.of("attachment", described)),
                Said.in(in, new TreeMap<>(file)));
    }

    private byte[] bytes() {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(
                    Problem.invalid(List.of(FieldError.type("/data", "bytes in Base64"))));
        }
    }

    private void check(byte[] bytes) {
        var faults = new ArrayList<FieldError>();
        if (!isPlainName()) {
            faults.add(
                    new FieldError(
                            "/name",
                            "field.characters",
                            "a file's name has no path, no control characters and no dot in"
                                    + " front"));
        }
        var type = FileType.of(mediaType);
        if (type.isEmpty()) {
            faults.add(FieldError.codeUnknown("/mediaType"));
        } else if (!type.get().isOf(bytes)) {
            faults.add(FieldError.conflict("/mediaType", "the file is of another type"));
        } else if (!type.get().mayBeCalled(name)) {
            faults.add(FieldError.conflict("/name", "the name ends like one of another type"));
        }
        if (!HexFormat.of().formatHex(digest(bytes)).equals(sha256)) {
            faults.add(FieldError.conflict("/sha256", "this is not the checksum of the file"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    /** Whoever saves the file under its name writes one file, where they mean to. */
    private boolean isPlainName() {
        return !name.startsWith(".")
                && name.equals(name.strip())
                && name.chars()
                        .noneMatch(
                                c -> Character.isISOControl(c) || "/\\:*?\"<>|%".indexOf(c) >= 0);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Names neither the file nor what is in it. */
    @Override
    public String toString() {
        return "AttachmentRequest " + id;
    }
}
