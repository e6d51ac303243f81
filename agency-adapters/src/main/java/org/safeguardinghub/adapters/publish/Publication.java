package org.safeguardinghub.adapters.publish;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.adapters.client.Accepted;
import org.safeguardinghub.adapters.client.Answer;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.NoAnswer;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.adapters.command.ConcernCommand;
import org.safeguardinghub.adapters.command.SubjectCommand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Sends what was translated: many people at once, each person's subject before their concerns and
 * those in the order of the files. When the hub gives no answer at all, what is left is not sent.
 */
final class Publication implements AutoCloseable {
    /** People in flight. Enough for 200 records a second at 150 ms an answer. */
    private static final int AT_ONCE = 32;

    private final HubClient hub;
    private final ExecutorService people =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final AtomicReference<@Nullable String> silent = new AtomicReference<>();

    Publication(HubClient hub) {
        this.hub = hub;
    }

    /** One outcome for each item, in the order of the items, completed as answers come. */
    List<CompletableFuture<RecordOutcome>> send(List<Item> items) {
        Map<UUID, Person> persons = new LinkedHashMap<>();
        List<CompletableFuture<RecordOutcome>> outcomes =
                items.stream().map(item -> outcome(item, persons)).toList();
        persons.values().forEach(person -> people.execute(() -> send(person)));
        return outcomes;
    }

    @Override
    public void close() {
        people.shutdown();
    }

    private static CompletableFuture<RecordOutcome> outcome(Item item, Map<UUID, Person> persons) {
        CompletableFuture<RecordOutcome> outcome = new CompletableFuture<>();
        SubjectCommand subject = item.made().about();
        if (subject != null) {
            persons.computeIfAbsent(subject.id(), _ -> new Person(subject)).add(item, outcome);
        } else if (item.made() instanceof Item.Broken(String place, String fault)) {
            outcome.complete(new RecordOutcome.Broken(place, fault));
        }
        return outcome;
    }

    private void send(Person person) {
        RecordOutcome subject = answered(() -> hub.post(SubjectCommand.PATH, person.body()));
        person.details().forEach(waiting -> waiting.complete(subject));
        String created = created(subject);
        for (Person.Waiting concern : person.concerns()) {
            concern.outcome()
                    .complete(
                            created == null
                                    ? withoutSubject(subject)
                                    : answered(
                                            () ->
                                                    hub.post(
                                                            ConcernCommand.PATH,
                                                            concern.command().about(created))));
        }
    }

    private RecordOutcome answered(Supplier<Answer> command) {
        String reason = silent.get();
        if (reason != null) {
            return new RecordOutcome.NotSent(reason);
        }
        try {
            return switch (command.get()) {
                case Accepted(boolean first, String created, String position) ->
                        first
                                ? new RecordOutcome.Accepted(created, position)
                                : new RecordOutcome.Unchanged(created, position);
                case Refusal refusal -> new RecordOutcome.Refused(refusal);
            };
        } catch (NoAnswer none) {
            silent.compareAndSet(null, String.valueOf(none.getMessage()));
            return new RecordOutcome.NotSent(String.valueOf(none.getMessage()));
        }
    }

    private static @Nullable String created(RecordOutcome subject) {
        return switch (subject) {
            case RecordOutcome.Accepted(String created, String _) -> created;
            case RecordOutcome.Unchanged(String created, String _) -> created;
            default -> null;
        };
    }

    private static RecordOutcome withoutSubject(RecordOutcome subject) {
        return subject instanceof RecordOutcome.Refused(Refusal refusal)
                ? new RecordOutcome.NotSent(
                        "its subject was refused: " + refusal.status() + " " + refusal.code())
                : subject;
    }
}
