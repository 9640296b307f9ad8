package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.routing.chain.JointKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.notification.NoticeKind;

/** What the notices, records and minutes of joint acts say; names as the hall has them, in Chinese as on every document. */
@ApplicationScoped
class JointSheets {
    private static final String BETWEEN = "、";

    private final PublishedDefinitions definitions;
    private final Messages messages;

    @Inject
    JointSheets(PublishedDefinitions definitions, Messages messages) {
        this.definitions = definitions;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointSheets() {
        this(null, null);
    }

    static NoticeKind notice(JointKind kind) {
        return switch (kind) {
            case SITE_SURVEY -> NoticeKind.SURVEY_NOTICE;
            case REVIEW_MEETING -> NoticeKind.JOINT_REVIEW_CALL;
            case COMPLETION_INSPECTION -> NoticeKind.INSPECTION_NOTICE;
        };
    }

    static NoticeKind record(JointKind kind) {
        return switch (kind) {
            case SITE_SURVEY -> NoticeKind.SURVEY_RECORD;
            case REVIEW_MEETING -> NoticeKind.JOINT_REVIEW_MINUTES;
            case COMPLETION_INSPECTION -> NoticeKind.INSPECTION_RECORD;
        };
    }

    /** What a notice calls time, place and subject depends on its kind. */
    private static String word(JointKind kind) {
        return switch (kind) {
            case SITE_SURVEY -> "survey";
            case REVIEW_MEETING -> "meeting";
            case COMPLETION_INSPECTION -> "inspection";
        };
    }

    /** The notice: when, where, what, who. */
    Map<String, String> notice(Called called) {
        Map<String, String> sheet = when(called);
        JointKind kind = called.terms().kind();
        sheet.put(
                kind.isOnSite() ? word(kind) + "Subject" : "agenda",
                called.joint().agenda());
        sheet.put("chair", nameOf(called.chain().lead()));
        sheet.put("departments", names(called, each -> true));
        if (!called.joint().prepare().isEmpty()) {
            sheet.put("prepare", called.joint().prepare());
        }
        return sheet;
    }

    /** The record or the minutes: who was there, what was found, what each department says, what it came to. */
    Map<String, String> record(Called called, JointCommands.Conclude conclude) {
        Map<String, String> sheet = when(called);
        JointKind kind = called.terms().kind();
        called.joint().endedAt().ifPresent(at -> sheet.put(word(kind) + "Until", JointTimes.said(at)));
        sheet.put("chair", nameOf(called.chain().lead()));
        String present = names(called, each -> !each.isAbsent());
        sheet.put(kind.isOnSite() ? "departments" : "participants", present);
        sheet.put(
                kind == JointKind.SITE_SURVEY ? "surveyors" : "inspectors",
                called.joint().people());
        sheet.put("absent", names(called, JointInvitee::isAbsent));
        sheet.put("point.1.what", called.joint().found());
        int point = 2;
        for (JointInvitee each : called.invited()) {
            sheet.put("point." + point++ + ".what", opinion(each));
        }
        sheet.put("conclusion", conclude.conclusion());
        return sheet;
    }

    private String opinion(JointInvitee invitee) {
        JointLine.Invited said = invitee.line();
        String kind = said.opinion().map(this::word).orElse("缺席，未提出意见");
        String words = said.words().isEmpty() ? "" : "，" + said.words();
        return nameOf(invitee.department()) + "：" + kind + (said.byRule() ? "（缺席，视为同意）" : "") + words;
    }

    private String word(OpinionKind kind) {
        return messages.name(kind, Locale.SIMPLIFIED_CHINESE);
    }

    /** It does not take place as called. */
    static Map<String, String> calledOff(Called called, String reasons) {
        return Map.of(
                "meetingAt", JointTimes.said(called.joint().meetsAt()),
                "meetingPlace", called.joint().place(),
                "reasons", reasons);
    }

    private static Map<String, String> when(Called called) {
        Map<String, String> sheet = new LinkedHashMap<>();
        String word = word(called.terms().kind());
        sheet.put(word + "At", JointTimes.said(called.joint().meetsAt()));
        sheet.put(word + "Place", called.joint().place());
        return sheet;
    }

    private String names(Called called, Predicate<JointInvitee> which) {
        List<JointInvitee> invited = called.invited();
        return invited.stream()
                .filter(which)
                .map(each -> nameOf(each.department()))
                .collect(Collectors.joining(BETWEEN));
    }

    private String nameOf(DepartmentId department) {
        return Optional.of(department)
                .flatMap(id -> definitions.hall().flatMap(hall -> hall.department(id)))
                .map(each -> each.name().zh())
                .orElse(department.value());
    }
}
