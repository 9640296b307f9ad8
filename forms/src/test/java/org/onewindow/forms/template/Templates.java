package org.onewindow.forms.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.spi.finding.Finding;

/** Templates for tests, read as the hall reads them. */
public final class Templates {
    /** What the registers of the tests know. */
    public static final Map<String, Set<String>> FACTS = Map.of(
            "enterprise-register",
            Set.of(
                    "enterprise.name",
                    "enterprise.creditCode",
                    "enterprise.registeredCapital",
                    "enterprise.established"),
            "tax",
            Set.of("enterprise.name"));

    /** The filing of an investment project, with a field of every type. */
    public static final String FILING = """
            {
              "$schema": "https://onewindow.example/schema/form-template.schema.json",
              "name": {"zh": "企业投资项目备案申请表", "en": "Filing form"},
              "help": {"zh": "请如实填写", "en": "Fill in truthfully"},
              "type": "object",
              "required": ["enterpriseName", "creditCode", "projectName", "investment", "kind", "newLand", "truthDeclared", "investors"],
              "properties": {
                "enterpriseName": {"type": "string", "maxLength": 100, "label": {"zh": "项目法人名称", "en": "Enterprise"},
                  "fact": {"name": "enterprise.name", "from": ["enterprise-register", "tax"]}},
                "creditCode": {"type": "string", "format": "credit-code", "fact": "enterprise.creditCode",
                  "label": {"zh": "统一社会信用代码", "en": "Credit code"}},
                "legalRepresentativeId": {"type": "string", "format": "citizen-id", "sensitive": true,
                  "label": {"zh": "法定代表人身份证号", "en": "Identity number"}},
                "mobile": {"type": "string", "pattern": "^1[3-9][0-9]{9}$", "sensitive": true,
                  "patternHelp": {"zh": "11位手机号码", "en": "11 digits"}, "label": {"zh": "联系电话", "en": "Mobile"}},
                "registeredCapital": {"type": "number", "minimum": 0, "label": {"zh": "注册资本", "en": "Registered capital"},
                  "unit": {"zh": "万元", "en": "10,000 yuan"},
                  "fact": {"name": "enterprise.registeredCapital", "divideBy": 1000000}},
                "projectName": {"type": "string", "minLength": 4, "maxLength": 20, "label": {"zh": "项目名称", "en": "Project"}},
                "content": {"type": "string", "widget": "textarea", "maxLength": 2000, "label": {"zh": "建设内容", "en": "Content"}},
                "investment": {"type": "number", "exclusiveMinimum": 0, "maximum": 100000000, "multipleOf": 0.01,
                  "label": {"zh": "总投资", "en": "Investment"}, "unit": {"zh": "万元", "en": "10,000 yuan"}},
                "jobs": {"type": "integer", "minimum": 0, "label": {"zh": "新增就业", "en": "Jobs"}},
                "kind": {"$ref": "#/$defs/kind", "label": {"zh": "建设性质", "en": "Kind of construction"}, "widget": "radio"},
                "energy": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/energy"},
                  "label": {"zh": "能源种类", "en": "Energy"}},
                "newLand": {"type": "boolean", "label": {"zh": "是否新增用地", "en": "New land"}},
                "truthDeclared": {"type": "boolean", "const": true, "label": {"zh": "承诺信息真实", "en": "Data are true"}},
                "startDate": {"type": "string", "format": "date", "earliest": "2020-01-01",
                  "label": {"zh": "拟开工日期", "en": "Planned start"}},
                "established": {"type": "string", "format": "date", "fact": "enterprise.established",
                  "label": {"zh": "成立日期", "en": "Established"}},
                "site": {"type": "object", "label": {"zh": "建设地点", "en": "Site"}, "required": ["town"], "properties": {
                  "town": {"type": "string", "label": {"zh": "镇", "en": "Town"}},
                  "street": {"type": "string", "label": {"zh": "街道", "en": "Street"}}}},
                "investors": {"type": "array", "maxItems": 3, "label": {"zh": "投资方", "en": "Investor"}, "items": {
                  "type": "object", "required": ["name", "share"], "properties": {
                    "name": {"type": "string", "label": {"zh": "名称", "en": "name"}},
                    "share": {"type": "number", "exclusiveMinimum": 0, "maximum": 100,
                      "label": {"zh": "出资比例", "en": "share"}, "unit": {"zh": "%", "en": "%"}}}}}
              },
              "$defs": {
                "kind": {"type": "string", "oneOf": [
                  {"const": "NEW", "label": {"zh": "新建", "en": "new"}},
                  {"const": "EXTENSION", "label": {"zh": "扩建", "en": "extension"}}]},
                "energy": {"type": "string", "oneOf": [
                  {"const": "ELECTRICITY", "label": {"zh": "电"}},
                  {"const": "GAS", "label": {"zh": "天然气", "en": "gas"}}]}
              },
              "steps": [
                {"id": "enterprise", "label": {"zh": "项目法人", "en": "Enterprise"}, "groups": [
                  {"id": "registration", "label": {"zh": "登记信息", "en": "Registration"},
                   "fields": ["creditCode", "enterpriseName", "registeredCapital", "established"]},
                  {"id": "contact", "label": {"zh": "联系人", "en": "Contact"}, "fields": ["legalRepresentativeId", "mobile"]}]},
                {"id": "project", "label": {"zh": "项目", "en": "Project"}, "help": {"zh": "按可行性研究填写"}, "groups": [
                  {"id": "main", "label": {"zh": "基本情况", "en": "Main data"},
                   "fields": ["projectName", "content", "investment", "jobs", "kind", "energy", "newLand", "startDate", "truthDeclared"]},
                  {"id": "parties", "label": {"zh": "地点与投资方", "en": "Site and investors"}, "fields": ["site", "investors"]}]}
              ]
            }
            """;

    private Templates() {}

    /** The template that {@code json} is. */
    public static FormTemplate read(String json) {
        CheckedDefinitions checked = check(json);
        if (checked.values(FormTemplate.class).isEmpty()) {
            throw new IllegalArgumentException(checked.findings().toString());
        }
        return checked.values(FormTemplate.class).get(0);
    }

    /** The filing form. */
    public static FormTemplate filing() {
        return read(FILING);
    }

    /** A form with that one field, {@code field}. */
    public static FormTemplate withField(String keywords) {
        return read(formWithField(keywords));
    }

    static String formWithField(String keywords) {
        return """
                {"name": {"zh": "表"}, "type": "object", "properties": {"field": {"label": {"zh": "栏目", "en": "Field"}, %s}}}""".formatted(keywords);
    }

    /** What is wrong with a template; that there is no hall around it is not its matter. */
    static List<Finding> findings(String json) {
        return check(json).findings().stream()
                .filter(finding -> !finding.subject().equals("hall.yaml"))
                .toList();
    }

    static CheckedDefinitions check(String json) {
        return new DefinitionReader(List.of(new FormKind(() -> FACTS)))
                .check(DefinitionSource.of(Map.of("forms/filing.json", json)));
    }
}
