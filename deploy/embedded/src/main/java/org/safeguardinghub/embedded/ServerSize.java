package org.safeguardinghub.embedded;

import java.util.Map;

/**
 * How much of the machine a database server may take. Durability is the same for all.
 *
 * @param settings of PostgreSQL, by name
 */
public record ServerSize(Map<String, String> settings) {
    /** Beside a hub, a broker and a browser. */
    public static final ServerSize BESIDE_OTHERS =
            new ServerSize(Map.of("shared_buffers", "128MB"));

    /**
     * Of a machine with 16 GiB or more that it has to itself, as a hub's database has in
     * production: a checkpoint is rare, so that few pages are written whole into the log of
     * changes.
     */
    public static final ServerSize WHOLE_MACHINE =
            new ServerSize(
                    Map.of(
                            "shared_buffers", "4GB",
                            "effective_cache_size", "12GB",
                            "max_wal_size", "16GB",
                            "checkpoint_timeout", "15min",
                            "wal_buffers", "64MB"));

    public ServerSize {
        settings = Map.copyOf(settings);
    }
}
