package org.onewindow.catalog.opendata;

import java.time.Instant;

/**
 * Tells one state of the open data from another, so that who has a file need not fetch it again.
 *
 * @param tag the same on every node as long as the files say the same, hexadecimal digits
 * @param since not before it came to be so, UTC; two nodes may differ
 */
public record OpenDataStand(String tag, Instant since) {}
