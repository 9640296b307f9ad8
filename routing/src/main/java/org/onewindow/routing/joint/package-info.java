/**
 * 联合办理: what departments do together under the lead department (联合踏勘, 联审会议, 联合验收), and what is left to do afterwards.
 *
 * <p>None of it stops a clock: site surveys and meetings run inside the limit (Administrative Licensing Law Art. 45 names what does not).
 * Each department's opinion is its own; what an absence means is the chain's rule.
 */
@NullMarked
package org.onewindow.routing.joint;

import org.jspecify.annotations.NullMarked;
