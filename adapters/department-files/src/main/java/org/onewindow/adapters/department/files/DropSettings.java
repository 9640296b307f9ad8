package org.onewindow.adapters.department.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.routing.dispatch.LetterMapping;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.settings.SettingsReader;

/**
 * What {@code hall.yaml} and the configuration say of a department of kind {@code file-drop}.
 *
 * @param department whose folder it is
 * @param folder where the files lie: {@code onewindow.drop.<folder>}, or a folder of that name among the hall's data
 * @param ours whether the folder is among the hall's data, so that the hall makes it
 * @param format of the letters
 * @param charset in which CSV files are written and read; JSON is always UTF-8
 * @param patience how old a file must be before one that cannot be read is no longer taken for half written
 * @param letter how the department wants its message
 */
record DropSettings(
        DepartmentId department,
        Path folder,
        boolean ours,
        Format format,
        Charset charset,
        Duration patience,
        LetterMapping letter) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** How a letter is written. */
    enum Format {
        /** JSON. */
        JSON,
        /** Two lines: names and values. */
        CSV;

        String ending() {
            return this == JSON ? ".json" : ".csv";
        }
    }

    /**
     * Reads the settings of {@code binding}.
     *
     * @throws IllegalArgumentException with everything that is wrong with them
     */
    static DropSettings of(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        DropSettings read = read(binding, settings);
        settings.requireSound();
        return read;
    }

    /** Everything that is wrong with the settings of {@code binding}. */
    static List<Finding> problems(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        read(binding, settings);
        return settings.problems();
    }

    private static DropSettings read(DepartmentBinding binding, SettingsReader settings) {
        String name = settings.text("folder");
        Config config = ConfigProvider.getConfig();
        Optional<Path> elsewhere =
                config.getOptionalValue("onewindow.drop." + name, String.class).map(Path::of);
        Path data =
                Path.of(config.getOptionalValue("onewindow.data", String.class).orElse("onewindow-data"));
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            settings.wrong(DispatchCodes.NO_FOLDER_NAME, "folder", "folder", name);
        }
        return new DropSettings(
                binding.department(),
                elsewhere.orElseGet(
                        () -> data.resolve("drop").resolve(NAME.matcher(name).matches() ? name : "_")),
                elsewhere.isEmpty(),
                settings.word("format", List.of("json", "csv"), "json").equals("csv") ? Format.CSV : Format.JSON,
                Charset.forName(settings.word(
                        "charset", List.of(StandardCharsets.UTF_8.name(), "GB18030"), StandardCharsets.UTF_8.name())),
                settings.duration("patience", Duration.ofMinutes(1)),
                LetterMapping.of(settings));
    }
}
