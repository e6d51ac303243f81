package org.safeguardinghub.rigs.borders;

import org.safeguardinghub.agreement.AgreementEvent.AgreementProposed;
import org.safeguardinghub.agreement.PartyOf;
import org.safeguardinghub.agreement.ProposedRow;
import org.safeguardinghub.agreement.Signatory;
import org.safeguardinghub.agreement.SignedDocument;
import org.safeguardinghub.agreement.Terms;
import org.safeguardinghub.chronology.changesahead.AgreementPreview;
import org.safeguardinghub.rigs.Figure;
import org.safeguardinghub.rigs.views.Partner;
import org.safeguardinghub.rigs.views.Stage;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an agreement of each authority with five kinds of agencies of its area would change, one
 * authority after the other; their times count together. Three times, and the middle one. What is
 * aimed at is for a giver of half a million records.
 */
record Preview(Stage stage, boolean quick, Consumer<String> out) {
    private static final double AIM = 5;
    private static final int TIMES = 3;
    private static final List<AgencyKind> RECEIVERS =
            List.of(
                    AgencyKind.SCHOOL,
                    AgencyKind.POLICE,
                    AgencyKind.NHS_GP,
                    AgencyKind.NHS_COMMUNITY,
                    AgencyKind.VOLUNTARY);
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.CHILD_PROTECTION, Purpose.EARLY_HELP_CIN);
    private static final List<Category> CATEGORIES =
            List.of(Category.NARR, Category.HLTH, Category.EDU, Category.RISK);

    List<Figure> measure() throws SQLException {
        List<Partner> givers =
                stage.population().partners().stream()
                        .filter(partner -> partner.kind() == AgencyKind.LA_CSC)
                        .toList();
        long records = records(givers);
        double[] seconds = new double[TIMES];
        int lines = 0;
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            lines = 0;
            for (Partner giver : givers) {
                var preview = stage.hub().get(AgreementPreview.class);
                lines += preview.of(agreed(giver), (_, _) -> {}).lines().size();
            }
            seconds[time] = (System.nanoTime() - began) / 1e9;
            out.accept(
                    "previewed %,d records of %d givers in %.2f s: %d lines"
                            .formatted(records, givers.size(), seconds[time], lines));
        }
        if (lines == 0) {
            throw new IllegalStateException("no agreement would change anything");
        }
        Arrays.sort(seconds);
        return List.of(
                Figure.of("preview.records", (double) records, ""),
                Figure.of("preview.lines", lines, ""),
                quick
                        ? Figure.of("preview.seconds", seconds[TIMES / 2], "s")
                        : Figure.atMost(AIM, "preview.seconds", seconds[TIMES / 2], "s"));
    }

    private long records(List<Partner> givers) throws SQLException {
        try (var connection = stage.owner().getConnection();
                var query =
                        connection.prepareStatement(
                                "select count(*) from ruled_record where owner = any(?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", givers.stream().map(giver -> giver.id().text()).toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private AgreementProposed agreed(Partner giver) {
        var version = RecordId.random();
        List<Signatory> parties =
                stage.population().partners().stream()
                        .filter(partner -> partner.area().equals(giver.area()))
                        .map(
                                partner ->
                                        new Signatory(
                                                partner.id(),
                                                partner.kind(),
                                                Set.of(partner.area())))
                        .toList();
        var terms =
                new Terms(
                        "Invented",
                        new SignedDocument("Nowhere", "0".repeat(64)),
                        parties,
                        rows(giver),
                        Instant.EPOCH,
                        null);
        return new AgreementProposed(version, version, 1, giver.id(), terms);
    }

    private static List<ProposedRow> rows(Partner giver) {
        var rows = new ArrayList<ProposedRow>();
        for (var receiver : RECEIVERS) {
            for (var purpose : PURPOSES) {
                for (var category : CATEGORIES) {
                    rows.add(
                            new ProposedRow(
                                    new PartyOf(giver.id(), null, null),
                                    new PartyOf(null, receiver, giver.area()),
                                    purpose,
                                    category,
                                    Level.FULL));
                }
            }
        }
        return rows;
    }
}
