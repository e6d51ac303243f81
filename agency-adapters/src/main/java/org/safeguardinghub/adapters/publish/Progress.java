package org.safeguardinghub.adapters.publish;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** "120 of 4000" on one line that is written over. Silent unless somebody watches. */
final class Progress {
    private static final String OVER = "\r\033[K";
    private final PrintWriter err;
    private final int all;
    private final boolean watched;
    private int done;

    Progress(PrintWriter err, int all, boolean watched) {
        this.err = err;
        this.all = all;
        this.watched = watched;
    }

    /** Whether standard output is a terminal, which is where the line would be seen. */
    static boolean somebodyWatches() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Makes room for a line of the report. */
    void clear() {
        write(OVER);
    }

    void oneMore() {
        done++;
        write(OVER + done + " of " + all);
    }

    private void write(String text) {
        if (watched) {
            err.print(text);
            err.flush();
        }
    }
}
