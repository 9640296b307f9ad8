package org.onewindow.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.PersistentModule;
import org.onewindow.core.ledger.HallIdentity;

/** A small hall with one item, and the kernel's tables. */
@ApplicationScoped
public class TestHall implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return new KernelPersistence().classes();
    }

    @Produces
    @Singleton
    HallIdentity identity() {
        return new HallIdentity("kunshan-investment", "320583");
    }

    public static Map<String, String> files(String item) {
        return Map.of(
                "hall.yaml",
                """
                identity: kunshan-investment
                name: {zh: 投资项目窗口}
                areaCode: 320583
                departments: [{id: reform, name: {zh: 发改委}, documentPrefix: 昆发改}]
                counters: [{id: first, name: {zh: 一号窗口}, kind: INTEGRATED}]
                staff: [{id: he.ming, name: {zh: 何明}, roles: [HALL_ADMINISTRATION]}]
                """,
                "forms/filing.json",
                "{\"type\": \"object\"}",
                "chains/filing.yaml",
                "name: {zh: 备案}",
                "items/" + item + ".yaml",
                """
                name: {zh: 企业投资项目备案, en: Filing of an enterprise's investment project}
                type: OTHER_POWER
                kind: PROMISED
                department: reform
                targets: [ENTERPRISE]
                limits: {statutory: 5, promised: 3}
                form: filing
                chain: filing
                materials:
                  - {id: licence, name: {zh: 营业执照}, form: PAPER}
                output: {name: {zh: 备案通知书}, kind: APPROVAL_DOCUMENT, numberPrefix: 昆发改备}
                guide:
                  conditions: {zh: 属于备案范围}
                  procedure: {zh: 申请、受理、备案}
                  fees: {zh: 不收费}
                  places: {zh: 一号窗口}
                  contact: {zh: 一号窗口}
                legalBasis: [{document: 企业投资项目核准和备案管理条例, number: 国令673}]
                """);
    }
}
