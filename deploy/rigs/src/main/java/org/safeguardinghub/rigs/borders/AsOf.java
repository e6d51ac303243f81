package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Page;
import org.safeguardinghub.chronology.Reading;
import org.safeguardinghub.chronology.Then;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.load.Samples;
import org.safeguardinghub.rigs.views.Population;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.Role;
import org.safeguardinghub.sharing.Reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All of a child with 200 records, asked for by one of its holders: as of a moment ago beside the
 * present, turn by turn, one reader alone. The moment is another one each time, so that no question
 * is asked twice, as nobody asks of the same moment twice.
 */
record AsOf(Stage stage, boolean quick, Consumer<String> out) {
    private static final double AIM = 3;
    private static final int PARTS = 5;

    List<Figure> measure() {
        turns(new Samples(), new Samples(), quick ? 40 : 300);
        var present = new Samples();
        var past = new Samples();
        List<Double> dearer = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            var presentOfPart = new Samples();
            var pastOfPart = new Samples();
            int count = quick ? 30 : 300;
            turns(presentOfPart, pastOfPart, count);
            dearer.add(pastOfPart.millis(0.5) / presentOfPart.millis(0.5));
            presentOfPart.into(present);
            pastOfPart.into(past);
        }
        tell("chronology of 200", present);
        tell("the same as of then", past);
        double vsNow = past.millis(0.5) / present.millis(0.5);
        out.accept(
                "as of then / now, by medians: %.2f; in fifths of the run %.2f to %.2f"
                        .formatted(vsNow, Collections.min(dearer), Collections.max(dearer)));
        return List.of(
                Figure.of("asof.now_p50_ms", present.millis(0.5), "ms"),
                Figure.of("asof.p50_ms", past.millis(0.5), "ms"),
                Figure.of("asof.p99_ms", past.millis(0.99), "ms"),
                Figure.atMost(AIM, "asof.vs_now", vsNow, ""));
    }

    private void turns(Samples present, Samples past, int count) {
        var reading = stage.hub().get(Reading.class);
        Population population = stage.population();
        var page = new Page(null, Page.MOST);
        for (int n = 0; n < count; n++) {
            int child = population.firstLong() + n % Population.LONG;
            var subject = population.subject(child, 0);
            var agency = population.around(child).getFirst();
            var reader = new Reader(agency, "person of " + agency, Set.of(Role.PRACTITIONER), null);
            var asker = new Asker(reader, Purpose.CHILD_PROTECTION, "CP-2026-12345");
            Runnable now =
                    () -> time(present, () -> reading.chronology(asker, subject, page).entries());
            Runnable then =
                    () -> {
                        Instant moment = Instant.now();
                        time(
                                past,
                                () ->
                                        reading.chronology(
                                                        asker,
                                                        subject,
                                                        new Then(moment, moment),
                                                        page)
                                                .answer()
                                                .entries());
                    };
            // whichever comes second finds the child's rows read
            for (Runnable read : n % 2 == 0 ? List.of(now, then) : List.of(then, now)) {
                read.run();
            }
        }
    }

    private static void time(Samples into, Supplier<List<?>> read) {
        long began = System.nanoTime();
        int entries = read.get().size();
        into.add(System.nanoTime() - began);
        if (entries != Population.LONG_RECORDS) {
            throw new IllegalStateException(entries + " entries of " + Population.LONG_RECORDS);
        }
    }

    private void tell(String what, Samples samples) {
        out.accept(
                "%-19s p50 %6.1f  p99 %6.1f  max %6.1f ms, %d reads"
                        .formatted(
                                what,
                                samples.millis(0.5),
                                samples.millis(0.99),
                                samples.millis(1),
                                samples.count()));
    }
}
