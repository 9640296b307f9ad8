package org.onewindow.adapters.department.mail;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.identity.DepartmentId;

/** The hall's side, as far as mail needs it: what is no reply is kept. */
final class KeptAside implements DepartmentReplies {
    final List<StrayMessage> strays = new ArrayList<>();

    @Override
    public ReplyReceipt receive(DepartmentId from, DepartmentReply reply) {
        throw new UnsupportedOperationException("replies by mail are collected");
    }

    @Override
    public void keepAside(StrayMessage stray) {
        strays.add(stray);
    }
}
