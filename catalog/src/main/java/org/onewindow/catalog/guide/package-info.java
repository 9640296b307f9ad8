/** 办事指南: what the guide of an item tells each reader beyond what its file says. */
@NullMarked
package org.onewindow.catalog.guide;

import org.jspecify.annotations.NullMarked;
