package org.safeguardinghub.verifier;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.verifier.note.MalformedException;
import org.safeguardinghub.verifier.note.Policy;
import org.safeguardinghub.verifier.note.SignedNote;
import org.safeguardinghub.verifier.source.Export;
import org.safeguardinghub.verifier.source.Source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Checks a whole log, as an export or behind a URL, from its signatures to its last entry. */
final class LogCheck {
    private final Source source;
    private final Policy policy;
    private final @Nullable SignedTree earlier;
    private final Progress progress;
    private final Findings findings = new Findings();

    /**
     * @param earlier that the log must still agree with, if that is asked
     */
    LogCheck(Source source, Policy policy, @Nullable SignedTree earlier, Progress progress) {
        this.source = source;
        this.policy = policy;
        this.earlier = earlier;
        this.progress = progress;
    }

    Answer run() throws IOException {
        byte[] bytes = source.read(Contents.CHECKPOINT, SignedNote.LIMIT);
        if (bytes == null) {
            throw new IOException("there is no file `checkpoint`");
        }
        SignedTree tree;
        try {
            tree = SignedTree.open(bytes, policy);
        } catch (MalformedException wrong) {
            return new Answer(
                    Verdict.TAMPERED,
                    String.valueOf(wrong.getMessage()),
                    OptionalLong.empty(),
                    List.of());
        }
        try {
            return check(tree);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } finally {
            progress.end();
        }
    }

    private Answer check(SignedTree tree) throws IOException {
        var details = new ArrayList<>(tree.lines());
        if (earlier != null && !earlier.checkpoint().origin().equals(tree.checkpoint().origin())) {
            throw new IOException("the earlier checkpoint is of another log");
        }
        var payloads = Payloads.none();
        var more = new ArrayList<String>();
        if (source instanceof Export export) {
            var contents = new Contents(export, tree.checkpoint().size(), findings);
            contents.look();
            payloads = contents.payloads();
            more.addAll(contents.manifest().check());
            if (contents.unread() > 0) {
                more.add("unread       %s other files".formatted(Answer.count(contents.unread())));
            }
        }
        var entries = new EntryCheck(findings, payloads);
        var before = earlier == null ? null : earlier.checkpoint();
        new TreePass(source, tree.checkpoint(), before, entries, findings, progress).run();
        if (before != null) {
            details.add(
                    "earlier      checkpoint of %s entries%s"
                            .formatted(
                                    Answer.count(before.size()),
                                    findings.none() ? ": the log agrees with it" : ""));
        }
        details.addAll(entries.lines(tree.checkpoint().size()));
        details.addAll(more);
        return answer(tree, details);
    }

    private Answer answer(SignedTree tree, List<String> details) {
        String all =
                "%s entries of %s"
                        .formatted(
                                Answer.count(tree.checkpoint().size()), tree.checkpoint().origin());
        if (!findings.none()) {
            var first = findings.first();
            var lines = new ArrayList<>(findings.lines());
            lines.addAll(details);
            String where =
                    first.isPresent()
                            ? "first bad entry: index " + first.getAsLong()
                            : "no single entry is to blame";
            return new Answer(Verdict.TAMPERED, all + "; " + where, first, lines);
        }
        return tree.confirmed()
                ? new Answer(Verdict.VALID, all, OptionalLong.empty(), details)
                : new Answer(
                        Verdict.UNCONFIRMED,
                        all + " fit the log's signature; too few witnesses cosigned",
                        OptionalLong.empty(),
                        details);
    }
}
