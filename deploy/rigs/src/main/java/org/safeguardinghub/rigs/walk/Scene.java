package org.safeguardinghub.rigs.walk;

import org.safeguardinghub.adapters.client.Accepted;
import org.safeguardinghub.adapters.client.Answer;
import org.safeguardinghub.adapters.client.HubClient;
import org.safeguardinghub.adapters.client.Refusal;
import org.safeguardinghub.adapters.client.Why;
import org.safeguardinghub.rigs.hub.Registration;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is there before anything is measured: agencies, and children both of them work with. */
final class Scene {
    static final Why CHILD_PROTECTION = Why.purpose("CHILD_PROTECTION");
    private static final String COUNCIL = "northtown-csc";
    private static final int AT_ONCE = 8;

    private Scene() {}

    static void register(HubClient operator) throws IOException {
        var registration = new Registration(operator);
        registration.register("northtown-school", "SCHOOL");
        registration.register(COUNCIL, "LA_CSC");
    }

    /** Children of the school whom it has referred to the council: their ids. */
    static List<String> children(HubClient school, int count)
            throws IOException, InterruptedException {
        Callable<String> child =
                () -> {
                    String subject = made(school, "subjects", Bodies.subject());
                    made(school, "involvements", Bodies.involvement(subject, COUNCIL));
                    return subject;
                };
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(child);
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<String> subjects = new ArrayList<>();
            for (Future<String> one : senders.invokeAll(all)) {
                subjects.add(one.get());
            }
            return subjects;
        } catch (ExecutionException refused) {
            throw new IOException("the scene could not be set", refused.getCause());
        }
    }

    private static String made(HubClient client, String path, JsonNode body) throws IOException {
        Answer answer = client.post("/api/v1/" + path, body, CHILD_PROTECTION);
        return switch (answer) {
            case Accepted accepted -> accepted.created();
            case Refusal refusal ->
                    throw new IOException("refused at " + path + ": " + refusal.code());
        };
    }
}
