package org.safeguardinghub.rigs.ledger;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.safeguardinghub.eventstore.FactReader;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.views.Appending;
import org.safeguardinghub.rigs.views.Partner;
import org.safeguardinghub.rigs.views.Seeding;
import org.safeguardinghub.rigs.views.Size;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of a whole hub with many events, which is filled once for all of it. They are
 * appended as the hub appends; its views are said to have seen them, and follow the rest.
 */
final class OfFilledHub implements Measurement {
    /** An auditor of every area that there is here. */
    static final AgencyId PARTNERSHIP = new AgencyId("partnership-of-all");

    private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");
    private static final int AGENCIES = 150;

    /** Of these many records twenty-one thousand events tell, and of those a million. */
    private static final int QUICK = 18_000;

    private static final int RECORDS = 716_000;
    private static final int ANSWERS = 1_000;

    @Override
    public List<Figure> measure(Run run) throws IOException, SQLException, InterruptedException {
        var size = new Size("hub", run.ofMany(QUICK, RECORDS), AGENCIES, 0, 0, 0, 0);
        var figures = new ArrayList<Figure>();
        try (Stage stage =
                Stage.open(
                        run.folder("filled"),
                        size,
                        size.population(BEGINNING),
                        hub -> fill(hub, run),
                        run.out())) {
            run.say("database: %s".formatted(stage.settings()));
            stage.hub().moveViews();
            figures.addAll(new ErasureTime(stage, run).measure());
            figures.addAll(new AuditTime(stage, run).measure());
        }
        return figures;
    }

    private static void fill(Stage stage, Run run) throws SQLException, InterruptedException {
        Seeding.register(stage);
        var appending = new Appending(stage, run.out());
        register(stage);
        appending.population();
        try (Connection owner = stage.owner().getConnection()) {
            Seeding.arrive(stage, owner, stage.hub().get(FactReader.class).head());
            try (var statement = owner.createStatement()) {
                statement.execute("vacuum (analyze)");
            }
        }
        // for the views to follow
        appending.answers(ANSWERS);
    }

    private static void register(Stage stage) {
        Set<String> areas =
                stage.population().partners().stream()
                        .map(Partner::area)
                        .collect(Collectors.toSet());
        var registered =
                new AgencyRegistered(
                        PARTNERSHIP,
                        "Invented partnership",
                        AgencyKind.OVERSIGHT,
                        areas,
                        new Desk("Front door", null, null),
                        Set.of(),
                        BEGINNING);
        stage.hub()
                .get(EventStorageEngine.class)
                .appendEvents(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "Agency", PARTNERSHIP.text(), 0L, registered)));
    }
}
