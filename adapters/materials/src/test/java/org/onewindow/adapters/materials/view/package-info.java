/** Tests of looking into files, hostile ones first. */
@NullMarked
package org.onewindow.adapters.materials.view;

import org.jspecify.annotations.NullMarked;
