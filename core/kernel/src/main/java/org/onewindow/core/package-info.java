/**
 * The kernel as a module: what it brings to the database. Its features lie in the packages below.
 */
@NullMarked
package org.onewindow.core;

import org.jspecify.annotations.NullMarked;
