package org.safeguardinghub.api.inference;

import org.safeguardinghub.api.HubWithBroker;
import org.safeguardinghub.api.Settled;
import org.safeguardinghub.api.inference.Questions.Question;
import org.safeguardinghub.audit.AnswerIndex;
import org.safeguardinghub.sample.Tokens;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person of one agency asks in one universe; who may do everything there but audit areas. */
final class Asking {
    private static final List<String> ROLES =
            List.of("PUBLISHER", "PRACTITIONER", "MASH", "INTELLIGENCE", "AGENCY_ADMIN");
    private static final List<String> PURPOSES =
            List.of("CHILD_PROTECTION", "EARLY_HELP_CIN", "CARE_TRANSFER", "DISRUPTION", "AUDIT");
    private static final int MOST_PAGES = 200;

    /** Of the rulings that one answer names, so many are asked for. */
    private static final int RULINGS = 3;

    private final HubWithBroker hub;
    private final Universe universe;
    private final String agency;
    private final String purpose;
    private final String token;
    private final Reply reply;

    /**
     * @param agency in the script's words
     * @param purpose of whatever asks for one of care
     */
    Asking(HubWithBroker hub, Universe universe, String agency, String purpose) {
        this.hub = hub;
        this.universe = universe;
        this.agency = universe.agency(agency);
        this.purpose = purpose;
        token =
                Tokens.with(
                        claims ->
                                claims.subject("r.reader")
                                        .claim("agency", this.agency)
                                        .claim("roles", ROLES)
                                        .claim("purposes", PURPOSES));
        reply = new Reply(universe);
    }

    /** An agency's administrator knows what its own people were kept from: it is told so. */
    private boolean isOfOthers(JsonNode item) {
        return !(item.has("highest") && item.path("reader").asString("").equals(agency));
    }

    /** Each question with its reply, in the script's words. */
    Map<String, String> replies(List<Question> questions) {
        var replies = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var key = question.path() + " " + question.body();
            var pages = pages(question);
            replies.put(
                    key,
                    question.isComparedAsAWhole()
                            ? said(items(pages))
                            : String.join("\n", pages.stream().map(reply::of).toList()));
            (question.purpose().equals("AUDIT") ? List.<Named>of() : rulings(pages))
                    .forEach(
                            ruling ->
                                    replies.put(
                                            key + " ruling " + ruling.number(),
                                            reply.of(why(ruling))));
        }
        return replies;
    }

    private List<JsonNode> items(List<HttpResponse<String>> pages) {
        return pages.stream()
                .flatMap(page -> Reply.json(page).path("items").valueStream())
                .filter(this::isOfOthers)
                .toList();
    }

    private String said(List<JsonNode> items) {
        return String.join("\n", items.stream().map(reply::said).toList());
    }

    HttpResponse<String> ask(Question question) {
        if (question.isOfLooks()) {
            Settled.awaitAll(hub, AnswerIndex.GROUP);
        }
        var request =
                hub.to(Step.BASE + universe.toOwn(question.path()))
                        .header("Authorization", "Bearer " + token);
        if (!question.purpose().isEmpty()) {
            request.header("Purpose", question.purpose().equals("AUDIT") ? "AUDIT" : purpose);
        }
        if (!question.body().isEmpty()) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(universe.toOwn(question.body())));
        }
        return hub.send(request);
    }

    private List<HttpResponse<String>> pages(Question question) {
        var pages = new ArrayList<>(List.of(ask(question)));
        while (question.isList() && pages.size() < MOST_PAGES) {
            var next = Reply.json(pages.getLast()).path("next");
            var items = Reply.json(pages.getLast()).path("items");
            if (next.isMissingNode() || next.isNull() || items.isEmpty()) {
                break;
            }
            pages.add(ask(question.after(next)));
        }
        return pages;
    }

    /**
     * @param number among those of one question
     */
    private record Named(int number, String id) {}

    private static List<Named> rulings(List<HttpResponse<String>> pages) {
        var named = new ArrayList<Named>();
        for (var page : pages) {
            if (page.headers().firstValue("Content-Type").orElse("").contains("json")) {
                for (var id : Reply.json(page).findValuesAsString("rulingId")) {
                    if (named.size() < RULINGS) {
                        named.add(new Named(named.size(), id));
                    }
                }
            }
        }
        return named;
    }

    private HttpResponse<String> why(Named ruling) {
        return ask(new Question(Questions.RULING, "/rulings/" + ruling.id(), purpose, ""));
    }
}
