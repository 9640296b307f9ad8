package org.onewindow.routing.drawing;

import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.TimeTexts;
import org.onewindow.routing.chain.Chain;
import org.onewindow.spi.time.TimeLimit;

/** Draws chains for documentation. */
public final class Pictures {
    private static final Messages MESSAGES = Messages.of(new DrawingTexts(), new TimeTexts());

    private Pictures() {}

    /** The picture of a chain, for an item that promises twenty working days. */
    public static String of(Chain chain, Hall hall, Locale language) {
        return ChainPicture.of(
                        chain, TimeLimit.workingDays(20), new DrawingWords(MESSAGES, Optional.of(hall), language))
                .svg();
    }
}
