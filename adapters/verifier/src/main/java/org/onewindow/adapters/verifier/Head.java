package org.onewindow.adapters.verifier;

/**
 * Where a chain ended when someone looked.
 *
 * @param chain the chain
 * @param seq position of its last entry, from 1
 * @param hash hash of that entry
 */
public record Head(String chain, long seq, String hash) {}
