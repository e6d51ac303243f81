package org.safeguardinghub.rigs.views;

import org.safeguardinghub.shared.Tagged;

import java.util.List;

import javax.sql.DataSource;

/** Nothing beside the population. */
record NoSupplement() implements Supplement {
    private record Nothing() implements Copying {
        @Override
        public void write(Told told, Tagged event, long position) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public long events() {
        return 0;
    }

    @Override
    public Population.Listener beside(Population.Listener to) {
        return to;
    }

    @Override
    public Copying begin(DataSource owner) {
        return new Nothing();
    }
}
