package org.safeguardinghub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.authority.Authority;
import org.safeguardinghub.authority.Snapshot;
import org.safeguardinghub.chronology.Asker;
import org.safeguardinghub.chronology.Candidates;
import org.safeguardinghub.clock.keepclocks.ClockTable;
import org.safeguardinghub.feed.FeedTables;
import org.safeguardinghub.referral.box.ReferralBoxes;
import org.safeguardinghub.shared.AgencyId;
import org.safeguardinghub.sharing.Reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * No method that reads or writes what is kept for agencies can be called without saying for which
 * (C-09). Which tables those are is what the migrations put behind row-level security.
 */
class AgencyArgumentTest {
    /** Says for whom: an agency, somebody of it, or a snapshot that was opened for it. */
    private static final Set<String> WHO =
            Set.of(
                    AgencyId.class.getName(),
                    Asker.class.getName(),
                    Reader.class.getName(),
                    Snapshot.class.getName());

    /** Methods of the hub's own work, which is for all agencies, and why no agency calls them. */
    private static final Map<String, String> FOR_ALL =
            Map.ofEntries(
                    Map.entry("Authority.ask", "of the register, for nobody"),
                    Map.entry("Authority.snapshot", "opened for nobody, it shows no such rows"),
                    Map.entry("Authority.snapshotAt", "opened for nobody, as the one above"),
                    Map.entry("Authority.snapshotKnownAt", "opened for nobody, as the ones above"),
                    Map.entry("AnswerIndex.columns", "names columns and reads nothing"),
                    Map.entry("AnswerIndex.name", "names the view and reads nothing"),
                    Map.entry("AnswerIndex.rows", "makes rows of an event and reads nothing"),
                    Map.entry("AnswerIndex.table", "names the table and reads nothing"),
                    Map.entry("ClockTable.overdue", "the watch that says what is late"),
                    Map.entry("DecisionList.in", "told of which agencies: the auditor's"),
                    Map.entry("DecisionList.of", "told of which agencies: the auditor's"),
                    Map.entry("Disclosures.about", "of records that were ruled on for the asker"),
                    Map.entry("FeedBook.beside", "writes with the log, for all"),
                    Map.entry("FeedBook.concerns", "of an event, and reads nothing"),
                    Map.entry("FeedTables.unacknowledged", "a number that is watched"),
                    Map.entry("RecipientBook.beside", "writes with the log, for all"),
                    Map.entry("RecipientBook.concerns", "of an event, and reads nothing"),
                    Map.entry("ReferralBoxes.concerns", "of an event, and reads nothing"),
                    Map.entry("ReferralBoxes.beside", "writes with the log, for all"),
                    Map.entry("RelayProgress.alone", "holds a lock and reads nothing"),
                    Map.entry("RelayProgress.behind", "the relay, which then asks for each"),
                    Map.entry("RelayProgress.lag", "a number that is watched"),
                    Map.entry("Tallies.in", "told of which agencies: the auditor's"));

    private static final Pattern FORCED =
            Pattern.compile("alter table (\\w+) force row level security");

    private static final JavaClasses HUB =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.safeguardinghub");

    private static final DescribedPredicate<JavaClass> ASK_WHAT_IS_KEPT =
            DescribedPredicate.describe(
                    "ask what is kept for agencies",
                    asked -> asked.isEquivalentTo(Authority.class) || namesATable(asked));

    private static final ArchRule SAY_FOR_WHOM =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat(ASK_WHAT_IS_KEPT)
                    .should(sayForWhom());

    @Test
    void whatever_is_kept_for_agencies_is_asked_for_in_the_name_of_one() {
        SAY_FOR_WHOM.check(HUB);
    }

    @Test
    void every_class_with_such_a_table_is_found() {
        for (var known :
                Set.of(FeedTables.class, ClockTable.class, Candidates.class, ReferralBoxes.class)) {
            assertThat(ASK_WHAT_IS_KEPT).accepts(HUB.get(known));
        }
        assertThat(ASK_WHAT_IS_KEPT).rejects(HUB.get(Snapshot.class));
    }

    @Test
    void a_method_that_is_not_told_for_whom_would_be_found() {
        var planted = new ClassFileImporter().importClasses(PlantedTable.class);
        assertThat(SAY_FOR_WHOM.evaluate(planted).getFailureReport().getDetails())
                .containsExactly("PlantedTable.all is not told for whom");
    }

    @Test
    void no_exception_is_left_over() {
        var unnamed = new HashSet<String>();
        HUB.stream()
                .filter(ASK_WHAT_IS_KEPT)
                .flatMap(asked -> asked.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !saysForWhom(method))
                .forEach(method -> unnamed.add(name(method)));
        assertThat(FOR_ALL.keySet()).isEqualTo(unnamed);
    }

    private static ArchCondition<JavaMethod> sayForWhom() {
        return new ArchCondition<>("say for whom they ask") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!saysForWhom(method) && !FOR_ALL.containsKey(name(method))) {
                    var said = name(method) + " is not told for whom";
                    events.add(SimpleConditionEvent.violated(method, said));
                }
            }
        };
    }

    private static boolean saysForWhom(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(WHO::contains);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean namesATable(JavaClass asked) {
        return strings(asked).anyMatch(text -> Tables.NAMED.matcher(text).find());
    }

    /** Every constant text in the compiled class: SQL is nothing else. */
    private static Stream<String> strings(JavaClass asked) {
        try (var compiled = asked.getSource().orElseThrow().getUri().toURL().openStream()) {
            var pool = ClassFile.of().parse(compiled.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tables {
        static final Pattern NAMED =
                Pattern.compile(
                        "(?i)\\b(from|into|update|join)\\s+(served_ruling_index|%s)\\b"
                                .formatted(String.join("|", walled())));

        private static Set<String> walled() {
            var found = new HashSet<String>();
            try (var files = Files.list(Path.of("src/main/resources/db/hub"))) {
                for (var file : files.toList()) {
                    FORCED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                            .results()
                            .forEach(table -> found.add(table.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }
    }
}
