/**
 * 话术: what a clerk says at each step and in each situation, built in, and otherwise where the hall wants it otherwise.
 */
@NullMarked
package org.onewindow.catalog.phrase;

import org.jspecify.annotations.NullMarked;
