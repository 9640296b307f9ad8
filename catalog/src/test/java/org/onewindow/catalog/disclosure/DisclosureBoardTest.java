package org.onewindow.catalog.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.TimeLimit;

/** 六公开 of one item: content, procedure, materials, limit, fees and result, and who answers for them (R13.2). */
class DisclosureBoardTest {
    @Test
    void a_published_item_tells_all_six() {
        DisclosureBoard board = board(PublishedItem.of(text -> text));

        assertThat(board.complete()).isTrue();
        assertThat(Disclosure.values()).hasSize(6).allMatch(board::tells);
        assertThat(board.content().conditions().zh()).isEqualTo("属于备案范围");
        assertThat(board.procedure().zh()).isEqualTo("申请、受理、备案");
        assertThat(board.materials())
                .singleElement()
                .satisfies(material -> assertThat(material.name().zh()).isEqualTo("营业执照"));
        assertThat(board.limits().promised()).isEqualTo(TimeLimit.workingDays(3));
        assertThat(board.limits().statutory()).isEqualTo(TimeLimit.workingDays(5));
        assertThat(board.fees().inWords().zh()).isEqualTo("不收费");
        assertThat(board.result().name().zh()).isEqualTo("备案通知书");
    }

    @Test
    void a_text_that_only_sends_the_reader_elsewhere_is_shown_as_not_disclosed() {
        DisclosureBoard board = board(PublishedItem.unchecked(
                text -> text.replace("申请、受理、备案", "详见窗口").replace("contact: {zh: 一号窗口}", "contact: {zh: 待定}")));

        assertThat(board.complete()).isFalse();
        assertThat(board.tells(Disclosure.PROCEDURE)).isFalse();
        assertThat(board.tells(Disclosure.CONTENT)).isFalse();
        assertThat(board.tells(Disclosure.RESULT)).isTrue();
        assertThat(board.untold())
                .contains(new DisclosedWords(Disclosure.PROCEDURE, "/guide/procedure", LocalizedText.chinese("详见窗口")));
    }

    @Test
    void a_fee_whose_standard_is_left_open_is_not_disclosed() {
        DisclosureBoard board = board(PublishedItem.unchecked(
                text -> text + "fees: [{name: {zh: 登记费}, standard: {zh: 另行规定}, basis: 苏价费〔2016〕1号}]\n"));

        assertThat(board.tells(Disclosure.FEES)).isFalse();
        assertThat(board.untold()).extracting(DisclosedWords::pointer).containsExactly("/fees/0/standard");
    }

    @Test
    void the_person_named_in_the_file_answers_for_it_or_else_the_department() {
        Responsible named = board(PublishedItem.of(text -> text + "upkeep: {responsible: he.ming}\n"))
                .responsible();
        Responsible department = board(PublishedItem.of(text -> text)).responsible();

        assertThat(named.person()).contains(new StaffId("he.ming"));
        assertThat(named.name().zh()).isEqualTo("何明");
        assertThat(department.person()).isEmpty();
        assertThat(department.name().zh()).isEqualTo("发改委");
    }

    @Test
    void somebody_who_has_left_does_not_answer_for_it_any_more() {
        PublishedItem item = PublishedItem.unchecked(text -> text + "upkeep: {responsible: zhou.li}\n");

        assertThat(board(item).responsible().name().zh()).isEqualTo("发改委");
        assertThat(DisclosureBoard.of(item.entry(), Optional.empty())
                        .responsible()
                        .name()
                        .zh())
                .as("in a hall that is not known, by its id")
                .isEqualTo("reform");
    }

    private static DisclosureBoard board(PublishedItem item) {
        return DisclosureBoard.of(item.entry(), item.hall());
    }
}
