package org.onewindow.spi.planted;

/** Planted. */
public interface UnmarkedWord {}
