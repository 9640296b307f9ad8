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
        Arguments rest = new Arguments(arguments);
        while (!rest.isOver()) {
            String argument = rest.next();
            if (argument.equals("--lang")) {
                locale = CheckArguments.locale(rest.valueOf(argument));
            } else if (code.isPresent()) {
                throw new UsageException("usage.option", argument);
            } else {
                code = Optional.of(Arguments.word(argument).toUpperCase(Locale.ROOT));
            }
        }
        return new ExplainArguments(code, locale);
    }
}
