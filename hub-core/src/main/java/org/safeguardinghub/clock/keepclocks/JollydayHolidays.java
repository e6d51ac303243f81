package org.safeguardinghub.clock.keepclocks;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.safeguardinghub.clock.BankHolidays;
import org.safeguardinghub.clock.Nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/** The bank holidays of the United Kingdom, one-off ones included, from the Jollyday calendar. */
public final class JollydayHolidays implements BankHolidays {
    private static final String RELEASE =
            "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

    private final HolidayManager calendar =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final String version = "jollyday " + release();

    @Override
    public boolean includes(Nation nation, LocalDate day) {
        return calendar.isHoliday(day, part(nation));
    }

    @Override
    public String version() {
        return version;
    }

    private static String part(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "eng";
            case WALES -> "wls";
            case SCOTLAND -> "sct";
            case NORTHERN_IRELAND -> "nir";
        };
    }

    private static String release() {
        try (var in = HolidayManager.class.getResourceAsStream(RELEASE)) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(in, RELEASE));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
