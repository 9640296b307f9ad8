package org.onewindow.core.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Our own rules on top of CEL's types: codes exist, days are days, list questions do not nest. */
final class ConditionRules {
    private final FormShape shape;
    private final CelAbstractSyntaxTree tree;
    private final FaultReader faults;
    private boolean hold = true;

    ConditionRules(FormShape shape, CelAbstractSyntaxTree tree, FaultReader faults) {
        this.shape = shape;
        this.tree = tree;
        this.faults = faults;
    }

    /** Checks every rule and reports what breaks one. */
    boolean hold() {
        visit(tree.getExpr(), Map.of());
        return hold;
    }

    /** The top-level fields that a tree asks about. */
    static Set<String> fields(CelAbstractSyntaxTree tree, FormShape shape) {
        Set<String> fields = new TreeSet<>();
        collect(tree.getExpr(), fields);
        fields.retainAll(shape.fields().keySet());
        return fields;
    }

    private static void collect(CelExpr expr, Set<String> names) {
        switch (expr.getKind()) {
            case IDENT -> names.add(expr.ident().name());
            case SELECT -> {
                if (isWholeForm(expr.select().operand())) {
                    names.add(expr.select().field());
                }
                collect(expr.select().operand(), names);
            }
            default -> parts(expr).forEach(part -> collect(part, names));
        }
    }

    private static boolean isWholeForm(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expr.ident().name().equals(ConditionLanguage.WHOLE_FORM);
    }

    /** The names of all members that a tree asks about. */
    static Set<String> members(CelExpr tree) {
        Set<String> members = new TreeSet<>();
        collectMembers(tree, members);
        return members;
    }

    private static void collectMembers(CelExpr expr, Set<String> members) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            members.add(expr.select().field());
        }
        parts(expr).forEach(part -> collectMembers(part, members));
    }

    /** The members of that group that a tree asks about by name. */
    static Set<String> membersOf(String group, CelExpr tree) {
        Set<String> members = new TreeSet<>();
        collectMembers(group, tree, members);
        return members;
    }

    private static void collectMembers(String group, CelExpr expr, Set<String> members) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            CelExpr operand = expr.select().operand();
            if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT
                    && operand.ident().name().equals(group)) {
                members.add(expr.select().field());
            }
            collectMembers(group, operand, members);
        } else {
            parts(expr).forEach(part -> collectMembers(group, part, members));
        }
    }

    private void visit(CelExpr expr, Map<String, FieldType> scope) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            checkCall(expr, scope);
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            visitListQuestion(expr, scope);
        } else {
            parts(expr).forEach(part -> visit(part, scope));
        }
    }

    private void visitListQuestion(CelExpr expr, Map<String, FieldType> scope) {
        CelExpr.CelComprehension question = expr.comprehension();
        if (!scope.isEmpty()) {
            fault(expr, ConditionFault.NESTED_LIST_QUESTION);
            return;
        }
        visit(question.iterRange(), scope);
        Map<String, FieldType> inner = new HashMap<>(scope);
        inner.put(question.iterVar(), entryType(question.iterRange(), scope));
        visit(question.loopStep(), inner);
    }

    private FieldType entryType(CelExpr range, Map<String, FieldType> scope) {
        return typeOf(range, scope)
                .map(type -> type instanceof FieldType.ListOf list ? list.element() : type)
                .orElseGet(FieldType.Text::new);
    }

    private void checkCall(CelExpr expr, Map<String, FieldType> scope) {
        CelExpr.CelCall call = expr.call();
        List<CelExpr> arguments = call.args();
        switch (call.function()) {
            case "_==_", "_!=_" -> {
                checkComparable(expr, arguments, scope);
                checkCodes(arguments.get(0), arguments.get(1), scope);
                checkCodes(arguments.get(1), arguments.get(0), scope);
            }
            case "@in" -> checkMembership(arguments.get(0), arguments.get(1), scope);
            case "date" -> checkDay(expr, arguments);
            default -> {
                // the types say enough
            }
        }
    }

    /** Lists and groups are asked about by their entries and members. */
    private void checkComparable(CelExpr expr, List<CelExpr> arguments, Map<String, FieldType> scope) {
        Optional<FieldType> whole = arguments.stream()
                .flatMap(argument -> typeOf(argument, scope).stream())
                .filter(type -> type instanceof FieldType.ListOf || type instanceof FieldType.Group)
                .findFirst();
        whole.ifPresent(type -> fault(
                expr,
                ConditionFault.TYPES_DO_NOT_FIT,
                expr.call().function().replace("_", ""),
                type instanceof FieldType.ListOf ? "list" : "group"));
    }

    private void checkMembership(CelExpr entry, CelExpr list, Map<String, FieldType> scope) {
        if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
            list.list().elements().forEach(element -> checkCodes(entry, element, scope));
        }
        typeOf(list, scope)
                .filter(FieldType.ListOf.class::isInstance)
                .map(FieldType.ListOf.class::cast)
                .ifPresent(of -> checkCode(of.element(), entry));
    }

    private void checkCodes(CelExpr field, CelExpr literal, Map<String, FieldType> scope) {
        typeOf(field, scope).ifPresent(type -> checkCode(type, literal));
    }

    private void checkCode(FieldType type, CelExpr literal) {
        if (type instanceof FieldType.Code code && isText(literal)) {
            String value = literal.constant().stringValue();
            if (!code.values().contains(value)) {
                fault(literal, ConditionFault.UNKNOWN_CODE, value, FaultReader.list(code.values()));
            }
        }
    }

    private void checkDay(CelExpr expr, List<CelExpr> arguments) {
        if (arguments.size() != 1 || !isText(arguments.get(0))) {
            fault(expr, ConditionFault.NOT_A_DAY, "");
            return;
        }
        String text = arguments.get(0).constant().stringValue();
        if (FieldValues.day(text).isEmpty()) {
            fault(arguments.get(0), ConditionFault.NOT_A_DAY, text);
        }
    }

    /** What a field, a member of a group or a list's entry holds; empty for anything else. */
    private Optional<FieldType> typeOf(CelExpr expr, Map<String, FieldType> scope) {
        return switch (expr.getKind()) {
            case IDENT ->
                Optional.ofNullable(scope.getOrDefault(
                        expr.ident().name(), shape.fields().get(expr.ident().name())));
            case SELECT ->
                typeOf(expr.select().operand(), scope)
                        .filter(FieldType.Group.class::isInstance)
                        .map(FieldType.Group.class::cast)
                        .map(group -> group.fields().get(expr.select().field()));
            default -> Optional.empty();
        };
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static List<CelExpr> parts(CelExpr expr) {
        return switch (expr.getKind()) {
            case SELECT -> List.of(expr.select().operand());
            case LIST -> expr.list().elements();
            case CALL -> {
                List<CelExpr> parts = new ArrayList<>(expr.call().args());
                expr.call().target().ifPresent(parts::add);
                yield parts;
            }
            case COMPREHENSION ->
                List.of(expr.comprehension().iterRange(), expr.comprehension().loopStep());
            default -> List.of();
        };
    }

    private void fault(CelExpr expr, String code, String... arguments) {
        hold = false;
        faults.at(tree.getSource(), expr.id(), code, arguments);
    }
}
