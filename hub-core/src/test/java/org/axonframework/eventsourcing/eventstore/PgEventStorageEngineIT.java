package org.axonframework.eventsourcing.eventstore;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safeguardinghub.eventstore.EmbeddedDatabase;
import org.safeguardinghub.eventstore.PgEventStorageEngine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Axon's own suite for storage engines, unchanged; it must live in Axon's package. */
class PgEventStorageEngineIT
        extends BatchingEventStorageEngineTest<PgEventStorageEngine, PgEventStorageEngine.Builder> {
    private final Serializer serializer = Jackson3Serializer.builder().defaultTyping().build();
    private final List<PgEventStorageEngine> engines = new ArrayList<>();
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.fresh();
        setTestSubject(createEngine());
    }

    @AfterEach
    void stop() {
        engines.forEach(PgEventStorageEngine::close);
        database.close();
    }

    @Override
    protected PgEventStorageEngine createEngine(
            UnaryOperator<PgEventStorageEngine.Builder> customization) {
        PgEventStorageEngine engine =
                customization
                        .apply(
                                PgEventStorageEngine.builder()
                                        .dataSource(database.application())
                                        .eventSerializer(serializer)
                                        .snapshotSerializer(serializer)
                                        .batchSize(100))
                        .build();
        engines.add(engine);
        return engine;
    }
}
