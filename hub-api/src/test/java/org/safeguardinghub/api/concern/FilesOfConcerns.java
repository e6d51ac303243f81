package org.safeguardinghub.api.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.api.concern.ConcernTown.CARE;
import static org.safeguardinghub.api.concern.ConcernTown.created;
import static org.safeguardinghub.api.concern.ConcernTown.hub;
import static org.safeguardinghub.api.concern.ConcernTown.json;
import static org.safeguardinghub.api.concern.ConcernTown.post;
import static org.safeguardinghub.api.concern.ConcernTown.raise;
import static org.safeguardinghub.api.concern.ConcernTown.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Files that are attached to a concern, and who reads them. */
interface FilesOfConcerns {
    byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.UTF_8);

    @Test
    default void a_file_is_read_where_its_category_is_seen_in_full_and_is_what_was_sent() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var file = created(attach("school", concern, "letter.pdf", "application/pdf", PDF));
        var path = "/concerns/" + concern + "/attachments/" + file;

        var answer = hub.get("csc", "PUBLISHER", path, CARE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(PDF, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment");
        assertThat(
                        json(read("csc", concern))
                                .at("/history/0/content/NARR/attachment/name")
                                .asString())
                .isEqualTo("letter.pdf");
        assertThat(read("csc", concern).body())
                .doesNotContain(Base64.getEncoder().encodeToString(PDF));
        for (var agency : new String[] {"gp", "licensing"}) {
            assertThat(hub.get(agency, "PUBLISHER", path, CARE).statusCode()).isEqualTo(404);
        }
        var other = raise("'NARR':{'account':'a red car'}");
        assertThat(
                        hub.get(
                                        "csc",
                                        "PUBLISHER",
                                        "/concerns/" + other + "/attachments/" + file,
                                        CARE)
                                .statusCode())
                .isEqualTo(404);
        assertThat(attach("csc", concern, "letter.pdf", "application/pdf", PDF).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "../letter.pdf, application/pdf, /name",
        "..\\letter.pdf, application/pdf, /name",
        ".letter.pdf, application/pdf, /name",
        "letter.exe, application/pdf, /name",
        "letter.pdf.exe, application/pdf, /name",
        "letter.png, image/png, /mediaType",
        "letter.html, text/html, /mediaType",
        "letter.pdf, text/plain, /name"
    })
    default void a_file_that_is_not_what_it_is_called_is_refused(
            String name, String type, String field) {
        var concern = raise("'NARR':{'account':'a red car'}");

        var answer = attach("school", concern, name.replace("\\", "\\\\"), type, PDF);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(json(read("school", concern)).path("history")).isEmpty();
    }

    @Test
    default void a_file_with_another_checksum_or_that_is_no_base64_is_refused() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var path = "/concerns/" + concern + "/attachments";
        var body = "{'id':'$','name':'a.txt','mediaType':'text/plain','sha256':'%s','data':'%s'}";

        assertThat(
                        json(post("school", path, body.formatted("0".repeat(64), "aGVsbG8=")))
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("/sha256");
        assertThat(
                        json(post("school", path, body.formatted("0".repeat(64), "!!")))
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("/data");
    }

    @Test
    default void a_file_may_be_as_long_as_the_body_allows() {
        var concern = raise("'NARR':{'account':'a red car'}");
        var content = "x".repeat(700_000).getBytes(StandardCharsets.UTF_8);
        var file = created(attach("school", concern, "long.txt", "text/plain", content));
        var path = "/concerns/" + concern + "/attachments/" + file;

        assertThat(hub.get("school", "PUBLISHER", path, CARE).body()).hasSize(content.length);
        assertThat(
                        attach("school", concern, "long.txt", "text/plain", new byte[800_000])
                                .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> attach(
            String agency, String concern, String name, String type, byte[] bytes) {
        return post(
                agency,
                "/concerns/" + concern + "/attachments",
                "{'id':'$','name':'%s','mediaType':'%s','sha256':'%s','data':'%s'}"
                        .formatted(
                                name,
                                type,
                                sha256(bytes),
                                Base64.getEncoder().encodeToString(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
