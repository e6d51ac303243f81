package org.safeguardinghub.api.revocation;

import java.net.http.HttpResponse;

/** A way by which a reader may see something of a case. */
enum Exit {
    READ_CONCERN("/concerns/%1$s"),
    READ_SUBJECT("/subjects/%2$s"),
    READ_CHRONOLOGY("/subjects/%2$s/chronology"),
    READ_ATTACHMENT("/concerns/%1$s/attachments/%3$s"),
    LIST_RECORDS("/records?limit=5"),
    READ_FEED("/feed?after=%4$d");

    private final String path;

    Exit(String path) {
        this.path = path;
    }

    String path(Case about) {
        return path.formatted(about.concern(), about.child(), about.file(), about.feedFrom());
    }

    /** Whether this answer shows what the reduction takes away. */
    boolean shows(HttpResponse<String> answer, Case about, Reduction reduction) {
        if (answer.statusCode() != 200) {
            return false;
        }
        return switch (this) {
            case READ_FEED -> about.isToldOfIn(answer.body());
            case READ_SUBJECT -> answer.body().contains(about.name());
            case READ_CONCERN, READ_CHRONOLOGY, READ_ATTACHMENT, LIST_RECORDS ->
                    answer.body()
                            .contains(
                                    reduction == Reduction.CONFLICT ? about.home() : about.words());
        };
    }
}
