package org.safeguardinghub.commands;

import static org.safeguardinghub.commands.Town.NORTH;
import static org.safeguardinghub.commands.Town.OPERATOR;

import org.safeguardinghub.clock.ClockKind;
import org.safeguardinghub.clock.SetLimit;
import org.safeguardinghub.clock.TimeLimit;
import org.safeguardinghub.register.AnnounceSuccession;
import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.DeskWork;
import org.safeguardinghub.register.PublishPolicy;
import org.safeguardinghub.register.RegisterAgency;
import org.safeguardinghub.register.RegisterArea;
import org.safeguardinghub.register.SetDesk;
import org.safeguardinghub.register.SetThreshold;
import org.safeguardinghub.register.Succession;
import org.safeguardinghub.register.Threshold;
import org.safeguardinghub.register.WithdrawSuccession;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;
import org.safeguardinghub.shared.Category;
import org.safeguardinghub.shared.Level;
import org.safeguardinghub.shared.Purpose;
import org.safeguardinghub.shared.RecordId;
import org.safeguardinghub.sharing.Policy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Areas, the agencies in them, and what is agreed there about time. */
final class RegisterCourses {
    private RegisterCourses() {}

    static void into(CourseTable table) {
        table.add(RegisterArea.class, OPERATOR, _ -> anArea());
        table.add(
                RegisterAgency.class,
                OPERATOR,
                _ -> Town.agency(anAgency(), AgencyKind.VOLUNTARY, NORTH));
        table.add(PublishPolicy.class, OPERATOR, _ -> policy());
        table.add(AnnounceSuccession.class, OPERATOR, RegisterCourses::succession);
        table.add(
                WithdrawSuccession.class,
                OPERATOR,
                before -> {
                    var announced = succession(before);
                    before.sent(OPERATOR, announced);
                    return new WithdrawSuccession(announced.succession());
                });
        table.add(SetLimit.class, OPERATOR, RegisterCourses::limit);
        table.add(SetThreshold.class, OPERATOR, RegisterCourses::threshold);
        table.add(SetDesk.class, OPERATOR, RegisterCourses::desk);
    }

    private static SetLimit limit(Before before) {
        var area = anArea();
        before.sent(OPERATOR, area);
        return new SetLimit(
                area.area(),
                ClockKind.ASSESSMENT,
                TimeLimit.workingDays(30),
                null,
                "The partnership, meeting of 4 March");
    }

    private static SetThreshold threshold(Before before) {
        var area = anArea();
        before.sent(OPERATOR, area);
        return new SetThreshold(
                area.area(), Threshold.LEAST_TOLD, 10, null, "The partnership, meeting of 4 March");
    }

    private static SetDesk desk(Before before) {
        var area = anArea();
        before.sent(OPERATOR, area);
        var agency = anAgency();
        before.sent(OPERATOR, Town.agency(agency, AgencyKind.VOLUNTARY, area.area()));
        return new SetDesk(
                area.area(),
                agency,
                DeskWork.REFERRALS,
                new Desk("Referral desk", null, null),
                null,
                "The partnership, meeting of 4 March");
    }

    private static AnnounceSuccession succession(Before before) {
        var ends = anArea();
        var begins = anArea();
        before.sent(OPERATOR, ends);
        before.sent(OPERATOR, begins);
        return new AnnounceSuccession(
                RecordId.random(),
                OPERATOR,
                new Succession(
                        LocalDate.now(ZoneOffset.UTC).plusYears(1),
                        List.of(new Succession.AreaEnd(ends.area(), List.of(begins.area()))),
                        List.of(),
                        "Parliament",
                        "An invented changes order",
                        "https://orders.example/1"));
    }

    private static PublishPolicy policy() {
        return new PublishPolicy(
                List.of(
                        new Policy.Cell(
                                Purpose.DISRUPTION,
                                AgencyKind.LA_LICENSING,
                                Category.EDU,
                                Level.NONE)),
                null,
                "The partnership, meeting of 4 March");
    }

    private static RegisterArea anArea() {
        var code = "X" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return Town.area(code.toUpperCase(Locale.ROOT), "An invented area");
    }

    private static AgencyId anAgency() {
        return new AgencyId("a-" + UUID.randomUUID());
    }
}
