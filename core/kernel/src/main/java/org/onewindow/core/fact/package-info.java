/**
 * 数据来源: what registers said of the fields of a form, what the applicant says to it, and who asked which register for what purpose.
 *
 * <p>Asking is the forms' business; here is kept what was answered ({@link org.onewindow.core.fact.FactRecords}), so that an application
 * carries where its values come from, and every access can be audited ({@link org.onewindow.core.fact.FactAudit}).
 */
@NullMarked
package org.onewindow.core.fact;

import org.jspecify.annotations.NullMarked;
