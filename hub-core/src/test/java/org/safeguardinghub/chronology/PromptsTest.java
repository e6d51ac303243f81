package org.safeguardinghub.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.shared.Category;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

class PromptsTest {
    private static final String VOICE = "'childsVoice':'words'";
    private static final String EXPLOITED = VOICE + ",'concernTypes':['CHILD_SEXUAL_EXPLOITATION']";

    @ParameterizedTest
    @CsvSource({
        "exchangeForVictim, TANGIBLE, false",
        "exchangeForVictim, AVOIDED_HARM, false",
        "exchangeForVictim, UNKNOWN, true",
        "exchangeForPerpetrator, MONEY, false",
        "exchangeForPerpetrator, STATUS, false",
        "exchangeForPerpetrator, SEXUAL_GRATIFICATION, true",
        "exchangeForPerpetrator, CONTROL, true"
    })
    void exploitation_without_an_exchange_asks_what_it_is(
            String whose, String kind, boolean asked) {
        var prompts = of(EXPLOITED + ",'" + whose + "':[{'kind':'" + kind + "'}]");

        assertThat(prompts.contains("classificationPrompt")).isEqualTo(asked);
    }

    @Test
    void a_persons_decision_ends_the_question_and_an_open_one_does_not() {
        assertThat(of(EXPLOITED)).containsExactly("classificationPrompt");
        assertThat(of(EXPLOITED + ",'classification':{'decision':'UNDECIDED'}"))
                .containsExactly("classificationPrompt");
        assertThat(of(EXPLOITED + ",'classification':{'decision':'NO'}")).isEmpty();
        assertThat(of(VOICE + ",'concernTypes':['NEGLECT']")).isEmpty();
    }

    @Test
    void a_movement_that_may_be_for_exploitation_asks_for_the_referral_mechanism() {
        var moved = VOICE + ",'movements':[{'from':'Northtown','to':'Southtown'%s}]";

        assertThat(of(moved.formatted(""))).containsExactly("nrmPrompt");
        assertThat(of(moved.formatted(",'forExploitation':'YES'"))).containsExactly("nrmPrompt");
        assertThat(of(moved.formatted(",'forExploitation':'NO'"))).isEmpty();
        assertThat(of(moved.formatted("") + ",'referralMechanism':{'decision':'YES'}")).isEmpty();
    }

    @Test
    void a_child_who_is_not_heard_is_asked_after_unless_there_is_a_reason() {
        assertThat(of("'account':'words'")).containsExactly("childsVoicePrompt");
        assertThat(of("'childsVoiceAbsence':'NOT_SAFE_TO_ASK'")).isEmpty();
    }

    @Test
    void a_child_who_harms_needs_a_welfare_response() {
        assertThat(of(VOICE + ",'concernTypes':['HARMFUL_SEXUAL_BEHAVIOUR']"))
                .containsExactly("welfarePrompt");
    }

    @Test
    void of_what_is_not_seen_nothing_is_asked() {
        assertThat(Prompts.of(Map.of())).isEmpty();
    }

    private static Set<String> of(String fields) {
        var json = ("{" + fields + "}").replace('\'', '"');
        var narrative = (ObjectNode) JsonMapper.shared().readTree(json);
        return Prompts.of(Map.of(Category.NARR, narrative)).keySet();
    }
}
