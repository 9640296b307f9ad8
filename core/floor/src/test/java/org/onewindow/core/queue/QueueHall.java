package org.onewindow.core.queue;

import java.util.Map;

/** Definitions of a hall with three counters, two queues, and a clerk for each counter. */
public final class QueueHall {
    public static final String HALL = """
            identity: queue-hall
            name: {zh: 排队大厅, en: Queue hall}
            areaCode: 320583
            departments:
              - {id: reform, name: {zh: 发改委, en: Reform}}
            counters:
              - {id: guidance, name: {zh: 导办台, en: Guidance}, kind: GUIDANCE}
              - {id: one, name: {zh: 一号窗口, en: Counter 1}, kind: INTEGRATED}
              - {id: two, name: {zh: 二号窗口, en: Counter 2}, kind: INTEGRATED}
              - {id: issuing, name: {zh: 出件窗口, en: Issuing}, kind: ISSUING}
            staff:
              - {id: guide, name: {zh: 导办员}, roles: [GUIDE], counter: guidance}
              - {id: wang, name: {zh: 王芳}, roles: [RECEPTION_CLERK], counter: one}
              - {id: li, name: {zh: 李静}, roles: [RECEPTION_CLERK, COUNTER_LEAD], counter: two}
              - {id: zhao, name: {zh: 赵敏}, roles: [ISSUER], counter: issuing}
            """;
    public static final String QUEUE = """
            queues:
              - {id: intake, name: {zh: 综合受理, en: Reception}, letter: A, counters: [one, two], minutes: 10}
              - {id: results, name: {zh: 领取结果, en: Results}, letter: C, counters: [issuing], minutes: 5}
            """;
    public static final Map<String, String> FILES = Map.of("hall.yaml", HALL, "queue.yaml", QUEUE);

    private QueueHall() {}
}
