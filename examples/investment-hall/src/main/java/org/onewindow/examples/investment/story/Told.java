package org.onewindow.examples.investment.story;

import org.onewindow.spi.LocalizedText;

/**
 * One act of the story, as it is told afterwards.
 *
 * @param application outside identifier of the application
 * @param who the person's name
 * @param what what the person did and what came of it
 */
public record Told(String application, LocalizedText who, LocalizedText what) {
    static Told of(String application, LocalizedText who, String zh, String en) {
        return new Told(application, who, new LocalizedText(zh, en));
    }
}
