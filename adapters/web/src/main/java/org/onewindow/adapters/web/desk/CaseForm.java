package org.onewindow.adapters.web.desk;

import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;

/** Answers a form about a case. */
@FunctionalInterface
interface CaseForm {
    Reply answer(Visit visit, CaseFile file, CasePage page);
}
