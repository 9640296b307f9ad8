/**
 * The command line {@code onewindow}: checks a folder of definitions, and explains the checker's rules. Needs no hall and no database.
 */
@NullMarked
package org.onewindow.adapters.command;

import org.jspecify.annotations.NullMarked;
