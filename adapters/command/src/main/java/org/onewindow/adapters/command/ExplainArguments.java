package org.onewindow.adapters.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code onewindow explain} was asked.
 *
 * @param code of the rule; every rule if absent
 * @param locale in which language one rule is explained; the page of all of them is in both
 */
record ExplainArguments(Optional<String> code, Locale locale) {
    /** Reads what follows {@code explain}. */
    static ExplainArguments of(List<String> arguments) throws UsageException {
        Optional<String> code = Optional.empty();
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                locale = CheckArguments.locale(argument.substring("--lang=".length()));
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                i++;
                locale = CheckArguments.locale(arguments.get(i));
            } else if (argument.startsWith("-") || code.isPresent()) {
                throw new UsageException("usage.option", argument);
            } else {
                code = Optional.of(argument.toUpperCase(Locale.ROOT));
            }
        }
        return new ExplainArguments(code, locale);
    }
}
