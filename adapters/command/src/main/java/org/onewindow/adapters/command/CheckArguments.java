package org.onewindow.adapters.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code onewindow check} was asked.
 *
 * @param folder the definitions
 * @param format how to write the report
 * @param locale in which language
 * @param output where to; standard output if absent
 * @param rulesPage where people read about the rules, for SARIF
 */
record CheckArguments(Path folder, Format format, Locale locale, Optional<Path> output, URI rulesPage) {
    private static final URI RULES_PAGE = URI.create("https://onewindow.org/rules");

    /** How a report is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    /** Reads what follows {@code check}. */
    static CheckArguments of(List<String> arguments) throws UsageException {
        return new Reading(arguments).read();
    }

    /** The language of {@code --lang}. */
    static Locale locale(String language) throws UsageException {
        return switch (language) {
            case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new UsageException("usage.language", language);
        };
    }

    /** The path that is written so. */
    static Path path(String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("usage.path", text);
        }
    }

    private static final class Reading {
        private final Arguments rest;
        private Optional<Path> folder = Optional.empty();
        private Optional<Path> output = Optional.empty();
        private Format format = Format.TEXT;
        private Locale locale = Locale.SIMPLIFIED_CHINESE;
        private URI rulesPage = RULES_PAGE;

        Reading(List<String> arguments) {
            rest = new Arguments(arguments);
        }

        CheckArguments read() throws UsageException {
            while (!rest.isOver()) {
                take(rest.next());
            }
            Path checked = folder.orElseThrow(() -> new UsageException("usage.folder.missing"));
            return new CheckArguments(checked, format, locale, output, rulesPage);
        }

        private void take(String argument) throws UsageException {
            switch (argument) {
                case "--format" -> format = format(rest.valueOf(argument));
                case "--lang" -> locale = locale(rest.valueOf(argument));
                case "--output" -> output = Optional.of(path(rest.valueOf(argument)));
                case "--rules-page" -> rulesPage = uri(rest.valueOf(argument));
                default -> takeFolder(argument);
            }
        }

        private void takeFolder(String argument) throws UsageException {
            String word = Arguments.word(argument);
            if (folder.isPresent()) {
                throw new UsageException("usage.folder.second", word);
            }
            folder = Optional.of(path(word));
        }

        private static Format format(String name) throws UsageException {
            return switch (name) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                case "sarif" -> Format.SARIF;
                default -> throw new UsageException("usage.format", name);
            };
        }

        private static URI uri(String text) throws UsageException {
            try {
                URI uri = new URI(text);
                if (uri.isAbsolute()) {
                    return uri;
                }
            } catch (URISyntaxException e) {
                // told below, like a relative one
            }
            throw new UsageException("usage.page", text);
        }
    }
}
