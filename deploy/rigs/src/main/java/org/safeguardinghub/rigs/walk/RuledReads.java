package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.adapters.client.Found;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.NoAnswer;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.util.List;

/** Reads records of another agency, each of which the hub rules on and writes down before. */
final class RuledReads implements OpenLoop.Sending {
    /** Shares no factor with a usual number of records, so that reads jump about among them. */
    private static final int STRIDE = 7919;

    private final HubClient reader;
    private final List<String> records;
    private final Errors errors;
    private final Samples fromDue = new Samples();
    private final Samples fromSent = new Samples();

    RuledReads(HubClient reader, List<String> records, Errors errors) {
        this.reader = reader;
        this.records = List.copyOf(records);
        this.errors = errors;
    }

    @Override
    public void send(int number, long due) {
        var record = records.get((int) ((long) number * STRIDE % records.size()));
        long at = System.nanoTime();
        try {
            switch (reader.get("/api/v1/concerns/" + record, Scene.CHILD_PROTECTION)) {
                case Found found -> {
                    long now = System.nanoTime();
                    fromDue.add(now - due);
                    fromSent.add(now - at);
                }
                case Refusal refusal -> errors.add(refusal.code());
            }
        } catch (NoAnswer none) {
            errors.add("read without answer");
        }
    }

    Samples fromDue() {
        return fromDue;
    }

    Samples fromSent() {
        return fromSent;
    }
}
