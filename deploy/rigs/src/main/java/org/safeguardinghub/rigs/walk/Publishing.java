package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.adapters.client.Accepted;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.NoAnswer;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.rigs.load.Errors;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Publishes concerns, each about the next child, and remembers when which record was sent. */
final class Publishing implements OpenLoop.Sending {
    /** Both on the clock of {@link System#nanoTime}. */
    record Sent(long due, long at) {}

    private final HubClient school;
    private final List<String> subjects;
    private final Errors errors;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Samples answered = new Samples();

    Publishing(HubClient school, List<String> subjects, Errors errors) {
        this.school = school;
        this.subjects = List.copyOf(subjects);
        this.errors = errors;
    }

    @Override
    public void send(int number, long due) {
        var body = Bodies.concern(subjects.get(number % subjects.size()));
        long at = System.nanoTime();
        try {
            switch (school.post("/api/v1/concerns", body, Scene.CHILD_PROTECTION)) {
                case Accepted accepted -> {
                    answered.add(System.nanoTime() - due);
                    sent.put(accepted.created(), new Sent(due, at));
                }
                case Refusal refusal -> errors.add(refusal.code());
            }
        } catch (NoAnswer none) {
            errors.add("publish without answer");
        }
    }

    /** When each record was sent, by its id. */
    Map<String, Sent> sent() {
        return sent;
    }

    /** From due to answered. */
    Samples answered() {
        return answered;
    }
}
