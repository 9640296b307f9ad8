package org.onewindow.core.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.onewindow.spi.notification.NoticeKind;

/**
 * An official document as it is read, in one language, in the order of its parts. Every face shows this and adds no words of its
 * own. Holds personal data; identity numbers are masked.
 *
 * @param id the document's outside identifier
 * @param kind which document
 * @param locale the language it is written in
 * @param organ in whose name it is issued
 * @param title what kind of document, in words
 * @param number document number
 * @param applicationNumber number of the application it belongs to
 * @param addressee full legal name
 * @param body what is told, paragraph by paragraph
 * @param points the closed list, if it has one
 * @param facts what the document rests on, each with its name
 * @param closing what the addressee can do and must know, paragraph by paragraph
 * @param seal what stands where the seal is put; empty if the kind bears none
 * @param date the day it was written
 * @param signature lines for whoever signs
 * @param claim number and verification code, for whoever checks whether the document is genuine
 * @param check how to check it, in a sentence
 * @param page how a page says its number, with {@code {0}} and {@code {1}} for number and count
 * @param writtenAt when the act wrote it, UTC
 */
public record NoticeSheet(
        String id,
        NoticeKind kind,
        Locale locale,
        String organ,
        String title,
        String number,
        String applicationNumber,
        String addressee,
        List<String> body,
        List<Point> points,
        List<Fact> facts,
        List<String> closing,
        String seal,
        String date,
        List<String> signature,
        IssuedDocuments.Claim claim,
        String check,
        String page,
        Instant writtenAt) {
    public NoticeSheet {
        body = List.copyOf(body);
        points = List.copyOf(points);
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
    }

    /**
     * One entry of the closed list.
     *
     * @param what what it is about
     * @param more what is wanted, and why, in sentences; may be empty
     */
    public record Point(String what, List<String> more) {
        public Point {
            more = List.copyOf(more);
        }
    }

    /** Something the document rests on: what it is called, and what it is. */
    public record Fact(String name, String value) {}

    @Override
    public String toString() {
        return "NoticeSheet[" + kind + " " + number + "]";
    }
}
