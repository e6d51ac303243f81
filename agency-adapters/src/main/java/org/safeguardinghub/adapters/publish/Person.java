package org.safeguardinghub.adapters.publish;

import org.safeguardinghub.adapters.command.ConcernCommand;
import org.safeguardinghub.adapters.command.SubjectCommand;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is to be sent about one person, in order, and who waits for each answer. */
final class Person {
    /** A concern and where its outcome goes. */
    record Waiting(ConcernCommand command, CompletableFuture<RecordOutcome> outcome) {}

    private final SubjectCommand subject;
    private final List<CompletableFuture<RecordOutcome>> details = new ArrayList<>();
    private final List<Waiting> concerns = new ArrayList<>();

    Person(SubjectCommand subject) {
        this.subject = subject;
    }

    void add(Item item, CompletableFuture<RecordOutcome> outcome) {
        switch (item.made()) {
            case Item.About(ConcernCommand concern, SubjectCommand _) ->
                    concerns.add(new Waiting(concern, outcome));
            case Item.Subject _ -> details.add(outcome);
            case Item.Broken _ -> throw new IllegalArgumentException("nothing of it is sent");
        }
    }

    JsonNode body() {
        return subject.body();
    }

    /** Records that are the subject itself: usually one, none when only an identifier is known. */
    List<CompletableFuture<RecordOutcome>> details() {
        return details;
    }

    List<Waiting> concerns() {
        return concerns;
    }
}
