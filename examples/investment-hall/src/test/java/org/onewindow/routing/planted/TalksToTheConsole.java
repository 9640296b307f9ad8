package org.onewindow.routing.planted;

/** Planted. */
public class TalksToTheConsole {
    /** Planted. */
    public void talk() {
        System.out.println("planted");
    }
}
