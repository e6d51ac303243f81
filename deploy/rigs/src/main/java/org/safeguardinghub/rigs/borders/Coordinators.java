package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.crossarea.NamedThings;
import org.safeguardinghub.crossarea.PatternsAcross;
import org.safeguardinghub.crossarea.PersonsAcross;
import org.safeguardinghub.crossarea.Pseudonyms;
import org.safeguardinghub.register.LocalThresholds;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.OpenLoop;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.views.Measured;
import org.safeguardinghub.rigs.views.Partner;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Reader;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The first page of who and of what is known in one's own area and another one, asked for by the
 * coordinators of one authority after the other, twice a second.
 */
record Coordinators(Stage stage, boolean quick, Consumer<String> out) {
    private static final double AIM = 300;
    private static final OpenLoop LOOP = new OpenLoop(2, 16);
    private static final int LISTED = 50;

    List<Figure> measure() {
        Samples persons = persons();
        Samples patterns = patterns();
        double personsP99 = persons.millis(0.99);
        double patternsP99 = patterns.millis(0.99);
        out.accept(
                "the slower of the two: "
                        + (personsP99 > patternsP99 ? "subjects across" : "patterns across"));
        return List.of(
                Figure.of("crossarea.subjects.p50_ms", persons.millis(0.5), "ms"),
                Figure.of("crossarea.subjects.p99_ms", personsP99, "ms"),
                Figure.of("crossarea.patterns.p50_ms", patterns.millis(0.5), "ms"),
                Figure.of("crossarea.patterns.p99_ms", patternsP99, "ms"),
                Figure.atMost(AIM, "crossarea.p99_ms", Math.max(personsP99, patternsP99), "ms"));
    }

    private Samples persons() {
        var reading = stage.hub().get(Reading.class);
        var pseudonyms = stage.hub().get(Pseudonyms.class);
        var thresholds = stage.hub().get(LocalThresholds.class);
        return measured()
                .reads(
                        "subjects across",
                        n -> {
                            var agency = authority(n);
                            var local = thresholds.known();
                            var persons =
                                    new PersonsAcross(
                                            agency, pseudonyms, local, Long.MAX_VALUE, LISTED);
                            return reading.finding(asker(agency), persons)
                                    .finding()
                                    .persons()
                                    .size();
                        });
    }

    private Samples patterns() {
        var reading = stage.hub().get(Reading.class);
        var pseudonyms = stage.hub().get(Pseudonyms.class);
        var thresholds = stage.hub().get(LocalThresholds.class);
        var things = stage.hub().get(NamedThings.class);
        return measured()
                .reads(
                        "patterns across",
                        n -> {
                            var agency = authority(n);
                            var local = thresholds.known();
                            var patterns =
                                    new PatternsAcross(
                                            agency,
                                            pseudonyms,
                                            local,
                                            things,
                                            Long.MAX_VALUE,
                                            LISTED);
                            return reading.finding(asker(agency), patterns)
                                    .finding()
                                    .patterns()
                                    .size();
                        });
    }

    private Measured measured() {
        return new Measured(LOOP, quick ? 40 : 300, Duration.ofSeconds(quick ? 10 : 120), out);
    }

    private AgencyId authority(int n) {
        List<AgencyId> authorities = authorities(stage.population());
        return authorities.get(
                (int) Long.remainderUnsigned(Population.mixed(n, 71), authorities.size()));
    }

    private static List<AgencyId> authorities(Population population) {
        return population.partners().stream()
                .filter(partner -> partner.kind() == AgencyKind.LA_CSC)
                .map(Partner::id)
                .toList();
    }

    private static Asker asker(AgencyId agency) {
        var reader = new Reader(agency, "coordinator of " + agency, Set.of(Role.COORDINATOR), null);
        return new Asker(reader, Purpose.PATTERN, null);
    }
}
