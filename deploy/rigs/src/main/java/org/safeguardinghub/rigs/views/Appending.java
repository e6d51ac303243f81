package org.safeguardinghub.rigs.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.safeguardinghub.audit.AnswerRuled;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.sealing.Sealer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells a hub by its own means: what is appended writes the register as well. */
public record Appending(Stage stage, Consumer<String> out) {
    private static final int AT_A_TIME = 200;

    /** Everything that is told of its people; nothing of it can be opened. */
    public void population() throws SQLException, InterruptedException {
        Population population = stage.population();
        out.accept("appending %,d events".formatted(population.events()));
        try (var sealing = new Sealing(stage.hub().get(Sealer.class), population, 0, 0)) {
            List<Told> told = new ArrayList<>();
            population.tell(
                    one -> {
                        told.add(one);
                        if (told.size() == AT_A_TIME) {
                            append(sealing, told);
                        }
                    });
            append(sealing, told);
        }
    }

    private void append(Sealing sealing, List<Told> told) throws InterruptedException {
        List<EventMessage<?>> events = new ArrayList<>();
        for (var event : sealing.events(told)) {
            events.add(GenericEventMessage.asEventMessage(event));
        }
        stage.hub().get(EventStorageEngine.class).appendEvents(events);
        told.clear();
    }

    /** So many answers, with three rulings each. */
    public void answers(int count) {
        var answers = AnswerEvents.of(stage.population());
        long head = stage.hub().get(FactReader.class).head();
        List<EventMessage<?>> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            AnswerRuled answer = answers.answer(n, head);
            events.add(
                    new GenericEventMessage<>(
                            answer.answer().toString(),
                            answer,
                            MetaData.emptyInstance(),
                            answer.at()));
        }
        stage.hub().get(EventStorageEngine.class).appendEvents(events);
    }
}
