package org.onewindow.core.work;

/**
 * Work that is not done.
 *
 * @param key its key
 * @param parked whether it waits for a person
 * @param attempts how often it was tried
 * @param trouble what went wrong last, for those who may see work; empty if nothing did
 */
public record OpenWork(String key, boolean parked, int attempts, String trouble) {}
