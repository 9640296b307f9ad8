package org.onewindow.adapters.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;

/**
 * What {@code onewindow import} was asked.
 *
 * @param rows the exported records, {@code .csv} or {@code .json}
 * @param materials the records of the materials, where they lie in a file of their own
 * @param into the folder of the hall
 * @param form the form of every item
 * @param chain the approval chain of every item that is not decided at once; {@code {department}} in it stands for the department's id
 * @param targetCodes by which table 服务对象 is coded
 * @param locale in which language to tell
 */
record ImportArguments(
        Path rows,
        Optional<Path> materials,
        Path into,
        String form,
        String chain,
        TargetCodes targetCodes,
        Locale locale) {
    /** Reads what follows {@code import}. */
    static ImportArguments of(List<String> arguments) throws UsageException {
        Reading reading = new Reading(arguments);
        reading.read();
        return new ImportArguments(
                reading.needed(reading.rows, "usage.rows.missing"),
                Optional.ofNullable(reading.materials),
                reading.needed(reading.into, "usage.into.missing"),
                reading.needed(reading.form, "usage.form.missing"),
                reading.needed(reading.chain, "usage.chain.missing"),
                reading.targetCodes,
                reading.locale);
    }

    private static final class Reading {
        private final Arguments rest;
        private @Nullable Path rows;
        private @Nullable Path materials;
        private @Nullable Path into;
        private @Nullable String form;
        private @Nullable String chain;
        private TargetCodes targetCodes = TargetCodes.PLATFORM;
        private Locale locale = Locale.SIMPLIFIED_CHINESE;

        Reading(List<String> arguments) {
            rest = new Arguments(arguments);
        }

        void read() throws UsageException {
            while (!rest.isOver()) {
                take(rest.next());
            }
        }

        private void take(String argument) throws UsageException {
            switch (argument) {
                case "--materials" -> materials = CheckArguments.path(rest.valueOf(argument));
                case "--into" -> into = CheckArguments.path(rest.valueOf(argument));
                case "--form" -> form = rest.valueOf(argument);
                case "--chain" -> chain = rest.valueOf(argument);
                case "--targets" -> targetCodes = targetCodes(rest.valueOf(argument));
                case "--lang" -> locale = CheckArguments.locale(rest.valueOf(argument));
                default -> takeRows(argument);
            }
        }

        private void takeRows(String argument) throws UsageException {
            String word = Arguments.word(argument);
            if (rows != null) {
                throw new UsageException("usage.rows.second", word);
            }
            rows = CheckArguments.path(word);
        }

        private static TargetCodes targetCodes(String name) throws UsageException {
            return switch (name) {
                case "platform" -> TargetCodes.PLATFORM;
                case "standard" -> TargetCodes.STANDARD;
                default -> throw new UsageException("usage.targets", name);
            };
        }

        private <T> T needed(@Nullable T value, String missing) throws UsageException {
            if (value == null) {
                throw new UsageException(missing);
            }
            return value;
        }
    }
}
