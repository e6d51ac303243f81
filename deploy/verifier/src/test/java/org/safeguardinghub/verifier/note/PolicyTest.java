package org.safeguardinghub.verifier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Set;

class PolicyTest {
    private static final String LOG = Signer.log("hub.example/ledger").key().text();
    private static final String A = Signer.witness("a.example").key().text();
    private static final String B = Signer.witness("b.example").key().text();

    /** The example of C2SP tlog-policy. */
    @Test
    void two_of_three_and_one_of_three() throws MalformedException {
        var text =
                new StringBuilder("# published example\nlog " + LOG + " https://hub.example/\n\n");
        for (String name : new String[] {"X1", "X2", "X3", "Y1", "Y2", "Y3"}) {
            text.append("  witness\t" + name + " " + Signer.witness(name).key().text() + "\n");
        }
        text.append(
                """
                group X-witnesses 2 X1 X2 X3
                group Y-witnesses any Y1 Y2 Y3
                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """);
        var policy = parse(text.toString());
        assertThat(policy.isMetBy(Set.of("X1", "X3", "Y2"))).isTrue();
        assertThat(policy.isMetBy(Set.of("X1", "X2", "X3"))).isFalse();
        assertThat(policy.isMetBy(Set.of("X1", "Y1", "Y2", "Y3"))).isFalse();
        assertThat(policy.isMetBy(Set.of())).isFalse();
        assertThat(policy.asksForWitnesses()).isTrue();
    }

    @Test
    void none_is_always_met() throws MalformedException {
        var policy = parse("log " + LOG + "\nquorum none\n");
        assertThat(policy.isMetBy(Set.of())).isTrue();
        assertThat(policy.asksForWitnesses()).isFalse();
    }

    @Test
    void names_are_octets() throws MalformedException {
        var policy = parse("witness K\u212A " + A + "\nwitness K " + B + "\nquorum K\u212A\n");
        assertThat(policy.witnesses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log LOG\n",
                "quorum none\nquorum none\n",
                "quorum a\nwitness a A\n",
                "quorum a\n",
                "log LOG\nlog LOG\nquorum none\n",
                "log A\nquorum none\n",
                "witness a LOG\nquorum none\n",
                "witness a A\nwitness a B\nquorum a\n",
                "witness a A\nwitness b A\nquorum a\n",
                "witness none A\nquorum none\n",
                "witness a A\ngroup a any a\nquorum a\n",
                "witness a A\ngroup g 0 a\nquorum g\n",
                "witness a A\ngroup g 2 a\nquorum g\n",
                "witness a A\ngroup g 01 a\nquorum g\n",
                "witness a A\ngroup g all\nquorum g\n",
                "witness a A\ngroup g all a a\nquorum g\n",
                "witness a A\ngroup g all none\nquorum g\n",
                "witness a A\ngroup g any a\ngroup h any a\nquorum g\n",
                "group g any h\ngroup h any g\nquorum g\n",
                "witness a A x y\nquorum a\n",
                "other a\nquorum none\n",
                "quorum none\r\n",
            })
    void refused(String text) {
        var keyed = text.replace("LOG", LOG).replace(" A", " " + A).replace(" B", " " + B);
        assertThatThrownBy(() -> parse(keyed)).isInstanceOf(MalformedException.class);
    }

    private static Policy parse(String text) throws MalformedException {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
