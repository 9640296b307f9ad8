/**
 * What the town already knows: two invented registers as fact sources, so that an applicant types a fifth of a form at most.
 *
 * <p>A register in earnest is asked over its own protocol; the class around it looks the same.
 */
@NullMarked
package org.onewindow.examples.investment.register;

import org.jspecify.annotations.NullMarked;
