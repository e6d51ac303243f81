package org.safeguardinghub.commands;

import org.safeguardinghub.register.Desk;
import org.safeguardinghub.register.RegisterAgency;
import org.safeguardinghub.register.RegisterArea;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.AgencyKind;

import java.util.List;
import java.util.Set;

/** The agencies that send and are sent to, in two invented areas. */
final class Town {
    static final String NORTH = "X99000001";
    static final String SOUTH = "X99000002";

    static final AgencyId OPERATOR = new AgencyId("hub-operator");
    static final AgencyId SCHOOL = new AgencyId("ash-lane-school");
    static final AgencyId PRACTICE = new AgencyId("mill-road-practice");
    static final AgencyId COUNCIL = new AgencyId("north-vale-council");
    static final AgencyId OTHER_COUNCIL = new AgencyId("south-vale-council");
    static final AgencyId FORCE = new AgencyId("north-vale-police");
    static final AgencyId OTHER_FORCE = new AgencyId("south-vale-police");

    private Town() {}

    /** What registers it, once for each hub. */
    static List<Sent> registered() {
        return List.of(
                new Sent(OPERATOR, area(NORTH, "North Vale")),
                new Sent(OPERATOR, area(SOUTH, "South Vale")),
                new Sent(OPERATOR, agency(SCHOOL, AgencyKind.SCHOOL, NORTH)),
                new Sent(OPERATOR, agency(PRACTICE, AgencyKind.NHS_GP, NORTH)),
                new Sent(OPERATOR, agency(COUNCIL, AgencyKind.LA_CSC, NORTH)),
                new Sent(OPERATOR, agency(OTHER_COUNCIL, AgencyKind.LA_CSC, SOUTH)),
                new Sent(OPERATOR, agency(FORCE, AgencyKind.POLICE, NORTH)),
                new Sent(OPERATOR, agency(OTHER_FORCE, AgencyKind.POLICE, SOUTH)));
    }

    static RegisterArea area(String code, String name) {
        return new RegisterArea(code, name, "England", true, null, null);
    }

    static RegisterAgency agency(AgencyId agency, AgencyKind kind, String area) {
        var desk = new Desk("Front door", "desk@example.org", "01632 960000");
        return new RegisterAgency(
                agency, "The " + agency, kind, Set.of(area), desk, Set.of(), null);
    }
}
