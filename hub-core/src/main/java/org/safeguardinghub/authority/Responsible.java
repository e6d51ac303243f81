package org.safeguardinghub.authority;

import org.safeguardinghub.eventstore.Inquiry;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.shared.SubjectId;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which authorities are responsible for a person, under any of the person's subject records. */
public final class Responsible {
    static final String STANDING =
            RegisterQuestions.PERSON
                    + """
                    cross join lateral (
                      select details ->> 'authority' as authority from fact
                      where subject = person.subject and kind = 'RESPONSIBILITY'
                        and known_until is null and valid_from <= ? and valid_until > ?
                      offset 0) f
                    """;

    private final Authority authority;

    public Responsible(Authority authority) {
        this.authority = authority;
    }

    /** That an authority is responsible for somebody, under this subject record. */
    public record Standing(SubjectId under, AgencyId authority) {}

    /** Those in force at this instant: one, or none while nobody has said so. */
    public Set<AgencyId> forPerson(SubjectId subject, Instant at) {
        return authorities(authority.ask(standing(subject, at)));
    }

    /** The same, in a moment that is open already. */
    public static Set<AgencyId> in(Snapshot snapshot, SubjectId subject, Instant at) {
        return authorities(snapshot.ask(standing(subject, at)));
    }

    /** To be asked with something else. */
    public static Inquiry<Set<Standing>> standing(SubjectId subject, Instant at) {
        return standing(Set.of(subject), at);
    }

    /** For whoever these stand for. */
    public static Inquiry<Set<Standing>> standing(Set<SubjectId> subjects, Instant at) {
        return Inquiry.of(
                STANDING,
                3,
                (query, first) -> {
                    var all = subjects.stream().map(SubjectId::value).toArray();
                    query.setArray(first, query.getConnection().createArrayOf("uuid", all));
                    AuthorityRegister.setInstant(query, first + 1, at);
                    AuthorityRegister.setInstant(query, first + 2, at);
                },
                rows -> {
                    var standing = new LinkedHashSet<Standing>();
                    while (rows.next()) {
                        var under = new SubjectId(rows.getObject(1, UUID.class));
                        standing.add(new Standing(under, new AgencyId(rows.getString(2))));
                    }
                    return standing;
                });
    }

    /** Whose they are. */
    public static Set<AgencyId> authorities(Set<Standing> standing) {
        var authorities = new LinkedHashSet<AgencyId>();
        standing.forEach(one -> authorities.add(one.authority()));
        return authorities;
    }
}
