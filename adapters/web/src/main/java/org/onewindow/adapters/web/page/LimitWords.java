package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.time.TimeLimit;

/** Time limits as people say them. */
@ApplicationScoped
public class LimitWords {
    private final Messages messages;

    @Inject
    LimitWords(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LimitWords() {
        this(null);
    }

    /** Such as "20 working days", or "at once". */
    public String say(TimeLimit limit, Locale locale) {
        return limit.amount() == 0
                ? messages.text("limit.at.once", locale)
                : messages.text("limit.amount." + limit.unit().name(), locale, limit.amount());
    }
}
