/** 办理流程图: approval chains drawn for everybody. */
@NullMarked
package org.onewindow.routing.drawing;

import org.jspecify.annotations.NullMarked;
