/** 一件事 on any page: where a bundle stands, and which bundle an application belongs to. */
@NullMarked
package org.onewindow.adapters.web.bundle;

import org.jspecify.annotations.NullMarked;
