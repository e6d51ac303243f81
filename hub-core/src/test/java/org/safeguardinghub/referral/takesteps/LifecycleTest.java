package org.safeguardinghub.referral.takesteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.takesteps.Story.CARE;
import static org.safeguardinghub.referral.takesteps.Story.OTHER;
import static org.safeguardinghub.referral.takesteps.Story.SCHOOL;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safeguardinghub.referral.Decision;
import org.safeguardinghub.referral.EscalationLevel;
import org.safeguardinghub.referral.ReferralState;
import org.safeguardinghub.referral.ReferralStep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every state and every command. What is not {@code ok} is refused with the code that stands. */
class LifecycleTest {
    private static final String STEPS =
            """
            state                acknowledge           ask      offer             withdraw         outcome      close             reopen
            RECEIVED             ok                    ok       ok                nothing-offered  not-decided  not-acknowledged  not-closed
            ACKNOWLEDGED         already-acknowledged  ok       ok                nothing-offered  not-decided  ok                not-closed
            SCREENED             already-acknowledged  ok       ok                nothing-offered  not-decided  ok                not-closed
            NFA                  already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            ADVICE               already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            EARLY_HELP           already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            ASSESSMENT_S17       already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            STRATEGY_DISCUSSION  already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            IMMEDIATE_PROTECTION already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            S47                  already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            S17                  already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            ICPC                 already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            CPP                  already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            CIN_PLAN             already-acknowledged  ok       ok                nothing-offered  ok           ok                not-closed
            TRANSFER_REQUESTED   already-acknowledged  ok       transfer-pending  ok               not-decided  transfer-pending  not-closed
            TRANSFERRED          already-acknowledged  ok       ok                nothing-offered  not-decided  ok                not-closed
            CLOSED               closed                closed   closed            nothing-offered  not-decided  closed            ok
            """;

    private static final String DECISIONS =
            """
            RECEIVED             not-acknowledged
            ACKNOWLEDGED         does-not-follow   SCREENED
            SCREENED             does-not-follow   NFA ADVICE EARLY_HELP ASSESSMENT_S17 STRATEGY_DISCUSSION IMMEDIATE_PROTECTION
            NFA                  does-not-follow
            ADVICE               does-not-follow
            EARLY_HELP           does-not-follow
            ASSESSMENT_S17       does-not-follow
            STRATEGY_DISCUSSION  does-not-follow   S47 ASSESSMENT_S17 NFA
            IMMEDIATE_PROTECTION does-not-follow   STRATEGY_DISCUSSION S47
            S47                  does-not-follow   ICPC S17 NFA
            S17                  does-not-follow
            ICPC                 does-not-follow   CPP CIN_PLAN NFA
            CPP                  does-not-follow
            CIN_PLAN             does-not-follow
            TRANSFER_REQUESTED   does-not-follow   NFA ADVICE EARLY_HELP ASSESSMENT_S17 STRATEGY_DISCUSSION IMMEDIATE_PROTECTION
            TRANSFERRED          does-not-follow   NFA ADVICE EARLY_HELP ASSESSMENT_S17 STRATEGY_DISCUSSION IMMEDIATE_PROTECTION SCREENED
            CLOSED               closed
            """;

    @TestFactory
    Stream<DynamicTest> every_step_in_every_state() {
        var rows = STEPS.lines().map(line -> List.of(line.split(" +"))).toList();
        var commands = rows.getFirst();
        assertThat(rows).hasSize(1 + ReferralState.values().length);
        return rows.stream()
                .skip(1)
                .flatMap(row -> tests(ReferralState.valueOf(row.getFirst()), commands, row));
    }

    private static Stream<DynamicTest> tests(
            ReferralState state, List<String> commands, List<String> row) {
        var referral = Story.at(state);
        var tests = new ArrayList<DynamicTest>();
        for (int i = 1; i < row.size(); i++) {
            var expected = row.get(i);
            var step = step(commands.get(i), referral);
            tests.add(
                    DynamicTest.dynamicTest(
                            state + " " + commands.get(i),
                            () -> assertThat(answer(step, referral)).isEqualTo(expected)));
        }
        return tests.stream();
    }

    private static ReferralStep step(String command, Referral referral) {
        var handler = referral.handler();
        return switch (command) {
            case "acknowledge" -> Story.acknowledge(handler);
            case "ask" -> Story.ask(handler);
            case "offer" -> Story.offer(handler, Story.STRANGER);
            case "withdraw" -> Story.withdraw(handler);
            case "outcome" -> Story.outcome(handler);
            case "close" -> Story.close(handler);
            case "reopen" -> Story.reopen(handler);
            default -> throw new IllegalArgumentException(command);
        };
    }

    @TestFactory
    Stream<DynamicTest> every_decision_in_every_state() {
        var rows = DECISIONS.lines().map(line -> List.of(line.split(" +"))).toList();
        assertThat(rows).hasSize(ReferralState.values().length);
        return rows.stream()
                .flatMap(
                        row ->
                                Arrays.stream(Decision.values())
                                        .map(decision -> decision(row, decision)));
    }

    private static DynamicTest decision(List<String> row, Decision decision) {
        var referral = Story.at(ReferralState.valueOf(row.getFirst()));
        var possible = row.subList(2, row.size()).contains(decision.name());
        return DynamicTest.dynamicTest(
                row.getFirst() + " " + decision,
                () ->
                        assertThat(answer(Story.decide(referral.handler(), decision), referral))
                                .isEqualTo(possible ? "ok" : row.get(1)));
    }

    @Test
    void each_state_is_the_one_its_name_says() {
        for (var state : ReferralState.values()) {
            assertThat(Story.at(state).standing().state()).isEqualTo(state);
        }
    }

    @Test
    void whose_step_it_is() {
        var referral = Story.at(ReferralState.STRATEGY_DISCUSSION);
        var asked = Story.after(referral, Story.ask(CARE));
        Map<ReferralStep, String> answers = new LinkedHashMap<>();
        answers.put(Story.acknowledge(SCHOOL), "handler-only");
        answers.put(Story.ask(SCHOOL), "handler-only");
        answers.put(Story.give(SCHOOL), "ok");
        answers.put(Story.give(CARE), "author-only");
        answers.put(Story.decide(SCHOOL, Decision.S47), "handler-only");
        answers.put(Story.offer(SCHOOL, OTHER), "handler-only");
        answers.put(Story.accept(SCHOOL), "not-offered");
        answers.put(Story.refuse(CARE), "not-offered");
        answers.put(Story.withdraw(SCHOOL), "handler-only");
        answers.put(Story.outcome(SCHOOL), "handler-only");
        answers.put(Story.escalate(SCHOOL, EscalationLevel.MANAGER), "ok");
        answers.put(Story.escalate(CARE, EscalationLevel.MANAGER), "ok");
        answers.put(Story.close(SCHOOL), "handler-only");
        answers.put(Story.reopen(SCHOOL), "not-closed");
        var found = new HashMap<ReferralStep, String>();
        answers.keySet().forEach(step -> found.put(step, answer(step, asked)));
        assertThat(found).isEqualTo(answers);
        assertThat(answer(Story.reopen(SCHOOL), Story.at(ReferralState.CLOSED))).isEqualTo("ok");
    }

    static String answer(ReferralStep step, Referral referral) {
        var refusal = Steps.refusal(step, referral);
        return refusal == null ? "ok" : refusal.code().replace("referral.", "");
    }
}
