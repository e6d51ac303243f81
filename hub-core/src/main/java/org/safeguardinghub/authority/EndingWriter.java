package org.safeguardinghub.authority;

import org.safeguardinghub.authority.EndsInRegister.Ending;
import org.safeguardinghub.eventstore.Beside;
import org.safeguardinghub.eventstore.Beside.Column;

import java.util.ArrayList;
import java.util.List;

/** Writes what ends as rows, in the order in which it was told. */
final class EndingWriter {
    private final List<Beside> written = new ArrayList<>();

    private record Row(EndsInRegister event, Ending ending) {}

    void announce(EndsInRegister event) {
        var rows = event.endings().stream().map(ending -> new Row(event, ending)).toList();
        written.add(
                Beside.insert(
                        "register_ending (succession, what, code, ends_at, successors, custodian)",
                        """
                        u.succession, u.what, u.code, u.ends_at,
                          string_to_array(u.successors, E'\\n'), u.custodian
                        """,
                        List.of(
                                Column.uuids("succession", rows, r -> r.event.succession().value()),
                                Column.texts("what", rows, r -> r.ending.what().name()),
                                Column.texts("code", rows, r -> r.ending.code()),
                                Column.instants("ends_at", rows, r -> r.ending.at()),
                                Column.texts(
                                        "successors",
                                        rows,
                                        r -> String.join("\n", r.ending.successors())),
                                Column.texts(
                                        "custodian",
                                        rows,
                                        r -> {
                                            var custodian = r.ending.custodian();
                                            return custodian == null ? null : custodian.text();
                                        }))));
    }

    void takeBack(TakesBackEndings event) {
        written.add(
                Beside.update(
                        "register_ending e",
                        "withdrawn = true",
                        "e.succession = u.succession",
                        List.of(
                                Column.uuids(
                                        "succession",
                                        List.of(event),
                                        e -> e.succession().value()))));
    }

    List<Beside> written() {
        return written;
    }
}
