package org.safeguardinghub.authority;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.eventstore.AppendHook;
import org.safeguardinghub.eventstore.Appended;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.SubjectId;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the register. Written in the transaction that appends, so that facts and events are never
 * apart: a crash leaves both or neither, and no read can see an event without its facts.
 */
public final class AuthorityRegister implements AppendHook {
    /** Of several in one cell, none of which can have a comma in it. */
    private static final String COMMA = ",";

    @Override
    public boolean concerns(EventMessage<?> event) {
        return event.getPayload() instanceof PartOfRecord
                || event.getPayload() instanceof EstablishesFacts
                || event.getPayload() instanceof EndsFact
                || event.getPayload() instanceof EndsInRegister
                || event.getPayload() instanceof TakesBackEndings;
    }

    @Override
    public List<Beside> beside(List<Appended> events) {
        var beside = new ArrayList<Beside>();
        var begun = new ArrayList<Said<IntroducesRecord>>();
        var added = new ArrayList<Said<AddsToRecord>>();
        var facts = new FactWriter();
        var endings = new EndingWriter();
        for (var appended : events) {
            var event = appended.message().getPayload();
            if (event instanceof IntroducesRecord record) {
                begun.add(new Said<>(record, appended));
            }
            if (event instanceof AddsToRecord part) {
                added.add(new Said<>(part, appended));
            }
            if (event instanceof EndsInRegister announced) {
                endings.announce(announced);
            }
            if (event instanceof TakesBackEndings withdrawn) {
                endings.takeBack(withdrawn);
            }
            if (event instanceof EndsFact ending) {
                facts.end(ending, appended.position());
            }
            if (event instanceof EstablishesFacts establishing) {
                establishing
                        .facts(appended.position(), appended.recordedAt())
                        .forEach(facts::establish);
            }
        }
        if (!begun.isEmpty()) {
            beside.add(records(begun));
            beside.add(subjects(begun));
        }
        if (!added.isEmpty()) {
            beside.add(parts(added));
        }
        beside.addAll(facts.written());
        beside.addAll(endings.written());
        return beside;
    }

    /** A part of a record, and where it stands. */
    private record Said<P extends PartOfRecord>(P part, Appended at) {}

    private record About(UUID subject, UUID record) {}

    private static Beside records(List<Said<IntroducesRecord>> begun) {
        return Beside.insert(
                """
                ruled_record
                  (record_id, type, owner, subjects, categories, occurred_from, occurred_to,
                   recorded_at, position)
                """,
                """
                u.record_id, u.type, u.owner, string_to_array(u.subjects, ',')::uuid[],
                  string_to_array(u.categories, ','), u.occurred_from, u.occurred_to,
                  u.recorded_at, u.position
                """,
                List.of(
                        Column.uuids("record_id", begun, s -> s.part().ruled().id().value()),
                        Column.texts("type", begun, s -> s.part().ruled().type().name()),
                        Column.texts("owner", begun, s -> s.part().ruled().owner().text()),
                        Column.texts("subjects", begun, AuthorityRegister::about),
                        Column.texts(
                                "categories", begun, s -> names(s.part().ruled().categories())),
                        Column.instants("occurred_from", begun, s -> s.part().occurredFrom()),
                        Column.instants("occurred_to", begun, s -> s.part().occurredTo()),
                        Column.instants("recorded_at", begun, s -> s.at().recordedAt()),
                        Column.longs("position", begun, s -> s.at().position())));
    }

    private static Beside subjects(List<Said<IntroducesRecord>> begun) {
        var pairs = new ArrayList<About>();
        for (var said : begun) {
            var record = said.part().ruled();
            record.subjects().forEach(s -> pairs.add(new About(s.value(), record.id().value())));
        }
        return Beside.insert(
                "record_subject (subject, record_id)",
                "u.subject, u.record_id",
                List.of(
                        Column.uuids("subject", pairs, About::subject),
                        Column.uuids("record_id", pairs, About::record)));
    }

    private static Beside parts(List<Said<AddsToRecord>> added) {
        return Beside.insert(
                "record_part (record_id, position, categories)",
                "u.record_id, u.position, string_to_array(u.categories, ',')",
                List.of(
                        Column.uuids("record_id", added, s -> s.part().partOf().value()),
                        Column.longs("position", added, s -> s.at().position()),
                        Column.texts(
                                "categories", added, s -> names(s.part().content().categories()))));
    }

    private static String about(Said<IntroducesRecord> said) {
        return said.part().ruled().subjects().stream()
                .map(SubjectId::text)
                .collect(Collectors.joining(COMMA));
    }

    private static String names(Collection<Category> categories) {
        return categories.stream().map(Category::name).collect(Collectors.joining(COMMA));
    }

    static void setInstant(PreparedStatement row, int index, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            row.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            row.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
