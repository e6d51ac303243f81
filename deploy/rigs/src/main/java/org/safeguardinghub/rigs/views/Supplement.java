package org.safeguardinghub.rigs.views;

import org.safeguardinghub.shared.Tagged;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** What another benchmark tells and copies beside the population, which stays as it is. */
public interface Supplement {
    /** Nothing. */
    Supplement NONE = new NoSupplement();

    /** Rows of further tables, on their way. */
    interface Copying extends AutoCloseable {
        /** Writes what an event leaves in them. */
        void write(Told told, Tagged event, long position) throws SQLException;

        void finish() throws SQLException;

        /** What is not finished by now is not there. */
        @Override
        void close() throws SQLException;
    }

    /** Which tables get rows besides. */
    List<String> tables();

    /** How many events are told besides. */
    long events();

    /** Hears the population, and tells that and what there is besides. */
    Population.Listener beside(Population.Listener to);

    Copying begin(DataSource owner) throws SQLException;
}
