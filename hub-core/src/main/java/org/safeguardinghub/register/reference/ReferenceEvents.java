package org.safeguardinghub.register.reference;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterEvent;
import org.safeguardinghub.register.RegisterEvent.AgencyRegistered;
import org.safeguardinghub.register.RegisterEvent.AreaRegistered;
import org.safeguardinghub.register.RegisterEvent.PoliceForceRegistered;
import org.safeguardinghub.register.RegisterEvent.PolicyPublished;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.sharing.Policy;

import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The reference data that comes with the product, as the events by which a new hub begins: areas,
 * police forces, the operator and policy version 1. Sources and licences are in NOTICE.
 */
public final class ReferenceEvents {
    private static final CsvMapper CSV = new CsvMapper();
    private static final AgencyId OPERATOR = new AgencyId("hub-operator");

    private ReferenceEvents() {}

    /** An event of the register and the life that it begins. */
    public record Beginning(String type, String id, RegisterEvent event) {}

    public static List<Beginning> all(Instant now) {
        var all = new ArrayList<Beginning>();
        for (var row : rows("local-authorities.csv")) {
            var area = area(row);
            all.add(new Beginning("Area", area.area(), area));
        }
        for (var row : rows("police-forces.csv")) {
            all.add(new Beginning("PoliceForce", "force:" + row.get("force_id"), force(row)));
        }
        all.add(new Beginning("Agency", OPERATOR.text(), operator(now)));
        all.add(new Beginning("Policy", PolicyPublished.id(1), firstPolicy(now)));
        return all;
    }

    private static AreaRegistered area(Map<String, String> row) {
        var since = row.get("in_existence_from");
        return new AreaRegistered(
                code(row),
                Objects.requireNonNull(row.get("name")),
                Objects.requireNonNull(row.get("nation")),
                "yes".equals(row.get("childrens_services")),
                blankToNull(row.get("police_area_code")),
                since == null || since.isBlank()
                        ? null
                        : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * The health and social care trusts of Northern Ireland have no boundary code: their name
     * serves.
     */
    private static String code(Map<String, String> row) {
        var code = blankToNull(row.get("gss_code"));
        return code != null
                ? code
                : "HSCT-"
                        + Objects.requireNonNull(row.get("name"))
                                .replace(" HSC Trust", "")
                                .replace(' ', '-')
                                .toUpperCase(Locale.ROOT);
    }

    private static PoliceForceRegistered force(Map<String, String> row) {
        return new PoliceForceRegistered(
                Objects.requireNonNull(row.get("force_id")),
                Objects.requireNonNull(row.get("name")),
                Objects.requireNonNull(row.get("kind")),
                Objects.requireNonNull(row.get("nation")),
                blankToNull(row.get("police_area_code")));
    }

    private static AgencyRegistered operator(Instant now) {
        return new AgencyRegistered(
                OPERATOR,
                "Hub operator",
                AgencyKind.OVERSIGHT,
                Set.of(),
                new Desk("Hub operator", null, null),
                Set.of(),
                now);
    }

    private static PolicyPublished firstPolicy(Instant now) {
        var cells = new ArrayList<Policy.Cell>();
        for (var row : rows("sharing-policy-default.csv")) {
            cells.add(
                    new Policy.Cell(
                            Purpose.valueOf(row.get("purpose")),
                            AgencyKind.valueOf(row.get("agency_kind")),
                            Category.valueOf(row.get("category")),
                            Level.valueOf(row.get("level"))));
        }
        return new PolicyPublished(
                1, cells, now, "product default, to be reviewed by the partners");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<Map<String, String>> rows(String file) {
        var path = "/reference/" + file;
        try (var in = ReferenceEvents.class.getResourceAsStream(path);
                var rows =
                        CSV.readerForMapOf(String.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .<Map<String, String>>readValues(
                                        Objects.requireNonNull(in, path))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
