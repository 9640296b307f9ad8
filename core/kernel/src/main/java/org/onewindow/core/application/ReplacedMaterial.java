package org.onewindow.core.application;

import org.onewindow.spi.application.SubmittedMaterial;

/**
 * 以前的版本: a material in the version that counted before a supplement brought it anew.
 *
 * @param round with which handing in it came: 1 for the first
 * @param material as it was handed in
 */
public record ReplacedMaterial(int round, SubmittedMaterial material) {}
