/**
 * Definition files: what a locality writes, read with the place of every value, checked all at once, published in versions.
 *
 * <p>{@link org.onewindow.core.definition.DefinitionSource} holds the files of a folder as they are.
 * {@link org.onewindow.core.definition.DefinitionReader} composes each into a
 * {@link org.onewindow.core.definition.DefinitionDocument}, validates it against the JSON Schema of its
 * {@link org.onewindow.core.definition.DefinitionKind} and lets the kind understand it. Every problem of every file becomes a
 * finding with file, line and column.
 */
@NullMarked
package org.onewindow.core.definition;

import org.jspecify.annotations.NullMarked;
