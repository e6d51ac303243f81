package org.safeguardinghub.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Spoils one step of what goes through a data source, counted from the first that is asked of a
 * connection after the commit that is under way when it is armed. Every call that may ask the
 * server something is a step.
 */
final class Fault implements Intercepted.Interceptor {
    /** What the step had done when it failed, and what is left of the connection. */
    enum Kind {
        FAILED,
        FAILED_BUT_HAD_HAPPENED,
        /** From then on there is no database, until {@link #repair}. */
        DOWN,
        DOWN_BUT_HAD_HAPPENED;

        boolean happens() {
            return this == FAILED_BUT_HAD_HAPPENED || this == DOWN_BUT_HAD_HAPPENED;
        }

        boolean lasts() {
            return this == DOWN || this == DOWN_BUT_HAD_HAPPENED;
        }
    }

    /** A step that is never reached: a run without a fault. */
    static final int NEVER = -1;

    private final int step;
    private final Kind kind;
    private final List<String> steps = new ArrayList<>();
    private final List<Connection> open = new ArrayList<>();
    private volatile boolean armed;
    private boolean isCommitting;
    private boolean counting;
    private boolean down;

    Fault(int step, Kind kind) {
        this.step = step;
        this.kind = kind;
    }

    void arm() {
        armed = true;
    }

    synchronized void repair() {
        armed = false;
        isCommitting = false;
        counting = false;
        down = false;
    }

    /** The steps since it was armed, by name. */
    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    @Override
    public synchronized Object around(Intercepted.Call call) throws SQLException {
        counting |= isCommitting && call.target() instanceof Connection;
        if (!counting || isLocal(call)) {
            Object answer = call.proceed();
            if (answer instanceof Connection connection) {
                open.add(connection);
            }
            isCommitting |= armed && (call.is("commit") || call.is("execute"));
            return answer;
        }
        steps.add(
                call.method().getDeclaringClass().getSimpleName() + "." + call.method().getName());
        boolean struck = steps.size() - 1 == step;
        if (down || struck) {
            return fail(call, struck && kind.happens());
        }
        Object answer = call.proceed();
        if (answer instanceof Connection connection) {
            open.add(connection);
        }
        return answer;
    }

    /** Parameters wait in the driver until the statement is executed. */
    private static boolean isLocal(Intercepted.Call call) {
        Class<?> declaring = call.method().getDeclaringClass();
        return !List.of(call.method().getExceptionTypes()).contains(SQLException.class)
                || call.is("createArrayOf")
                || (declaring == PreparedStatement.class
                        && call.method().getName().startsWith("set"));
    }

    /** A connection that is being closed is always given back: a leak would be the pool's fault. */
    private Object fail(Intercepted.Call call, boolean happens) throws SQLException {
        boolean closes =
                call.target() instanceof Connection && (call.is("close") || call.is("abort"));
        if (happens || closes) {
            Object answer = call.proceed();
            if (answer instanceof Connection unanswered) {
                unanswered.close();
            }
        }
        if (kind.lasts()) {
            down = true;
            for (Connection connection : open) {
                connection.abort(Runnable::run);
            }
            open.clear();
        }
        throw new SQLException("connection lost", "08006");
    }
}
