package org.onewindow.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.time.TimeLimit;

/**
 * Time limits as people say them.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class LimitWords {
    private final Messages messages;

    /** With the hall's texts. */
    @Inject
    public LimitWords(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LimitWords() {
        this(null);
    }

    /** Such as "20 working days", or "at once". */
    public String say(TimeLimit limit, Locale locale) {
        if (limit.amount() == 0) {
            return messages.text("limit.at.once", locale);
        }
        String key = (limit.amount() == 1 ? "limit.one." : "limit.amount.")
                + limit.unit().name();
        return messages.text(key, locale, limit.amount());
    }
}
