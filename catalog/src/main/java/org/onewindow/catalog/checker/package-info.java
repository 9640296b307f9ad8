/**
 * Rules about service items, run whenever a folder of definitions is checked.
 *
 * <p>Each rule is one named class in the list of {@link org.onewindow.catalog.checker.BuiltInRules}, with codes of its own; a
 * locality adds rules through {@link org.onewindow.spi.check.DefinitionCheck}.
 */
@NullMarked
package org.onewindow.catalog.checker;

import org.jspecify.annotations.NullMarked;
