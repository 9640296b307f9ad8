package org.onewindow.adapters.department.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.onewindow.routing.dispatch.LetterMapping;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.settings.SettingsReader;

/**
 * What {@code hall.yaml} says of a department of kind {@code http}.
 *
 * @param department whose system it is
 * @param address where dispatches are posted, http or https
 * @param patience how long to wait for an answer
 * @param files whether electronic materials travel with the dispatch
 * @param letter how the department wants its message
 * @param number where the department's own number stands in its answer
 * @param refused where its reasons stand, if it would not take the matter
 * @param list where it tells which dispatches it has and has not closed, if it does
 * @param listed where their keys stand in that list
 */
record HttpSettings(
        DepartmentId department,
        URI address,
        Duration patience,
        boolean files,
        LetterMapping letter,
        String number,
        String refused,
        Optional<URI> list,
        String listed) {
    /**
     * Reads the settings of {@code binding}.
     *
     * @throws IllegalArgumentException with everything that is wrong with them
     */
    static HttpSettings of(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        HttpSettings read = read(binding, settings);
        settings.requireSound();
        return read;
    }

    /** Everything that is wrong with the settings of {@code binding}. */
    static List<Finding> problems(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        read(binding, settings);
        return settings.problems();
    }

    private static HttpSettings read(DepartmentBinding binding, SettingsReader settings) {
        return new HttpSettings(
                binding.department(),
                settings.address("url"),
                settings.duration("patience", Duration.ofSeconds(20)),
                settings.yes("files", true),
                LetterMapping.of(settings),
                settings.pointer("number", "/departmentNumber"),
                settings.pointer("refused", "/reasons"),
                settings.optionalAddress("list"),
                settings.pointer("list.keys", "/open"));
    }
}
