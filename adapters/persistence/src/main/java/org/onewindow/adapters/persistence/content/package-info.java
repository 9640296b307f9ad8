/**
 * Two content stores: files in the database, and files in a directory.
 *
 * <p>{@code onewindow.file.store} names the one that new files go to; files stay readable in the one they went to.
 */
@NullMarked
package org.onewindow.adapters.persistence.content;

import org.jspecify.annotations.NullMarked;
